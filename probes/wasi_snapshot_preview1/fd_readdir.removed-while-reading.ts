// claim: fd_readdir lists every file to who removes each one as it comes, with the buffer of 128 bytes that Rust reads with
// weight: unusual
// when: world files are removed while the directory is read
// matters: Rust std's remove_dir_all (sys/fs/wasi.rs) unlinks each entry while it lists, by 128 bytes at a time; a host that counts positions skips some, and the directory is not empty when it is to be removed.
// source: WebAssembly/WASI preview1 docs.md, fd_readdir "cookie"; Rust std::fs::remove_dir_all reads and removes so
// files: {"dir/f00": "", "dir/f01": "", "dir/f02": "", "dir/f03": "", "dir/f04": "", "dir/f05": "", "dir/f06": "", "dir/f07": "", "dir/f08": "", "dir/f09": "", "dir/f10": "", "dir/f11": ""}
//
// Among Node, Wasmtime, wazero and Wasmer it holds only on wazero. The cookies of the others count entries of a listing that is
// made anew, so every removal moves what is left and files are skipped. Rust reads the directory to its end first
// since its pull request 146691; before, remove_dir_all failed with ENOTEMPTY there.

import { UNTOUCHED_32, buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { DIRENT } from "../abi/dirents";
import { DIRECTORY, PATHS, open } from "../abi/sandbox";
import { fd_readdir, path_unlink_file } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("dir", DIRECTORY, PATHS);
  const entries = buffer(128);
  const used = buffer(4);
  let cookie: u64 = 0;
  let removed = 0;
  for (let calls = 0; calls < 60; calls++) {
    store<i32>(used, UNTOUCHED_32);
    succeeds(fd_readdir(fd, entries, 128, cookie, used));
    check(1, load<u32>(used) <= 128);
    let at: usize = 0;
    while (at + DIRENT <= load<u32>(used) && at + DIRENT + load<u32>(entries + at, 16) <= load<u32>(used)) {
      if (load<u8>(entries + at, 24) == 0x66) {
        setUp(path_unlink_file(fd, entries + at + DIRENT, 3) == 0);
        removed++;
      }
      cookie = load<u64>(entries + at);
      at += DIRENT + load<u32>(entries + at, 16);
    }
    if (load<u32>(used) < 128) break;
  }
  check(2, removed == 12);
  exit(0);
}
