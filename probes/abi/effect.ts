// Looks at what a call left behind in /sandbox. "Not there" is an answer; anything else that goes wrong is set-up.

import { buffer, iovecs, same, text } from "./bytes";
import { setUp } from "./check";
import { ENOENT } from "./errno";
import { READ, sandbox } from "./sandbox";
import { fd_read, path_filestat_get, path_open } from "./wasi_snapshot_preview1";

export const TYPE_DIRECTORY = 3;
export const TYPE_FILE = 4;
export const TYPE_SYMLINK = 7;

/** The filetype at a path, symlinks not followed; -1 when nothing is there. */
export function typeOf(path: string): i32 {
  const filestat = buffer(64);
  const errno = path_filestat_get(sandbox(), 0, text(path), path.length, filestat);
  setUp(errno == 0 || errno == ENOENT);
  return errno == 0 ? load<u8>(filestat, 16) : -1;
}

/** Does the file at a path, opened afresh, hold exactly this ASCII text (at most 63 bytes)? */
export function contains(path: string, expected: string): bool {
  const opened = buffer(4);
  const errno = path_open(sandbox(), 1, text(path), path.length, 0, READ, 0, 0, opened);
  if (errno == ENOENT) return false;
  const bytes = buffer(64);
  const nread = buffer(4);
  setUp(errno == 0 && fd_read(load<i32>(opened), iovecs(bytes, 64), 1, nread) == 0);
  return load<i32>(nread) == expected.length && same(bytes, expected);
}
