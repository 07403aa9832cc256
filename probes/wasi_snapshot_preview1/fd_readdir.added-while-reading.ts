// claim: fd_readdir comes to an end and repeats no file where files are added while it lists
// weight: unusual
// when: world files are added while the directory is read
// matters: A program that unpacks into the directory it lists would never come to an end.
// source: WebAssembly/WASI preview1 docs.md, fd_readdir "cookie"; readdir in POSIX leaves open only whether the new ones are listed
// files: {"dir/f00": "", "dir/f01": "", "dir/f02": "", "dir/f03": "", "dir/f04": "", "dir/f05": "", "dir/f06": "", "dir/f07": "", "dir/f08": "", "dir/f09": ""}
//
// Node repeats files: its cookie counts entries of a listing that is made anew in another order.

import { UNTOUCHED_32, buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { DIRENT } from "../abi/dirents";
import { CREATE, DIRECTORY, PATHS, READ, WRITE, open } from "../abi/sandbox";
import { fd_readdir, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("dir", DIRECTORY, PATHS);
  const entries = buffer(128);
  const used = buffer(4);
  const name = text("new0");
  let cookie: u64 = 0;
  let found = 0;
  let calls = 0;
  for (; calls < 40; calls++) {
    store<i32>(used, UNTOUCHED_32);
    succeeds(fd_readdir(fd, entries, 128, cookie, used));
    check(1, load<u32>(used) <= 128);
    let at: usize = 0;
    while (at + DIRENT <= load<u32>(used) && at + DIRENT + load<u32>(entries + at, 16) <= load<u32>(used)) {
      if (load<u8>(entries + at, 24) == 0x66) {
        const bit = 1 << (load<u8>(entries + at, 26) - 0x30);
        check(2, (found & bit) == 0);
        found |= bit;
      }
      cookie = load<u64>(entries + at);
      at += DIRENT + load<u32>(entries + at, 16);
    }
    if (load<u32>(used) < 128) break;
    store<u8>(name, (0x30 + calls) as u8, 3);
    if (calls < 4) setUp(path_open(fd, 0, name, 4, CREATE, READ | WRITE, 0, 0, buffer(4)) == 0);
  }
  check(3, calls < 40);
  check(4, found == 0x3ff);
  exit(0);
}
