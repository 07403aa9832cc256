// Set-up calls on the directory /sandbox, where the files of a probe's header are. What fails here exits 120.

import { buffer, same, text } from "./bytes";
import { setUp } from "./check";
import { fd_prestat_dir_name, fd_prestat_get, path_open } from "./wasi_snapshot_preview1";

/** A file descriptor that does not exist. */
export const BAD_FD = 99;
export const FOLLOW = 1;

export const CREATE = 1;
export const DIRECTORY = 2;
export const EXCLUSIVE = 4;
export const TRUNCATE = 8;

export const APPEND = 1;
export const NONBLOCK = 4;

/** The right to read a file, alone. */
export const READ_FILE: u64 = 2;
/** The right to write a file, alone. */
export const WRITE_FILE: u64 = 64;

// Runtimes that still enforce rights refuse more than a preopen may pass on: ask for what wasi-libc asks for.
/** Read, seek, set flags, sync, tell, advise, stat, set times, poll. */
export const READ: u64 = 0x8a0_00be;
/** Datasync, write, allocate, set size. */
export const WRITE: u64 = 0x40_0141;
/** READ and all that concerns directories and paths. */
export const PATHS: u64 = 0xfbf_febe;

/**
 * A descriptor of /sandbox itself. Wasmer preopens only `/` and `.`: there it is opened below one of them. Where a root
 * without a sandbox in it is preopened, the root is the directory: see src/runtimes/wazero.ts.
 */
export function sandbox(): i32 {
  const prestat = buffer(8);
  const name = buffer(64);
  let below = -1;
  let root = -1;
  for (let fd = 3; fd < 16 && fd_prestat_get(fd, prestat) == 0; fd++) {
    const size = load<i32>(prestat, 4);
    if (size < 1 || size > 64 || fd_prestat_dir_name(fd, name, size) != 0) continue;
    // Node 16 counts the NUL behind the name; wasi-libc reads it as a C string and does not mind.
    const length = load<u8>(name + size - 1) == 0 ? size - 1 : size;
    if (length == 8 && same(name, "/sandbox")) return fd;
    if (below >= 0 || length != 1 || !(same(name, "/") || same(name, "."))) continue;
    if (same(name, "/")) root = fd;
    below = openAt(fd, "sandbox", DIRECTORY, PATHS, READ | WRITE | PATHS);
  }
  if (below < 0) below = root;
  setUp(below >= 0);
  return below;
}

/** Opens a path below /sandbox. */
export function open(path: string, oflags: i32 = 0, rights: u64 = READ | WRITE, fdflags: i32 = 0): i32 {
  const fd = openAt(sandbox(), path, oflags, rights, oflags & DIRECTORY ? READ | WRITE : 0, fdflags);
  setUp(fd >= 0);
  return fd;
}

function openAt(parent: i32, path: string, oflags: i32, rights: u64, inheriting: u64, fdflags: i32 = 0): i32 {
  const opened = buffer(4);
  const errno = path_open(parent, FOLLOW, text(path), path.length, oflags, rights, inheriting, fdflags, opened);
  return errno == 0 ? load<i32>(opened) : -1;
}
