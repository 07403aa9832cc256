// claim: fd_readdir lists a directory of 300 files, each once, in pieces of 4 KiB
// weight: ordinary
// when: world a directory of hundreds of files
// matters: node_modules and mail folders have hundreds of entries; Go's syscall.ReadDir and wasi-libc's readdir.c read them in pieces of a few KiB, and lose or repeat some where cookies are wrong.
// source: WebAssembly/WASI preview1 docs.md, fd_readdir; wasi-libc fdopendir.c reads 4,096 bytes at a time

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { DIRENT } from "../abi/dirents";
import { CREATE, DIRECTORY, PATHS, READ, WRITE, open, sandbox } from "../abi/sandbox";
import { fd_close, fd_readdir, path_create_directory, path_open } from "../abi/wasi_snapshot_preview1";

const seen = memory.data(300);

export function _start(): void {
  setUp(path_create_directory(sandbox(), text("dir"), 3) == 0);
  const fd = open("dir", DIRECTORY, PATHS);
  const name = text("f000");
  const opened = buffer(4);
  for (let i = 0; i < 300; i++) {
    for (let digit = 3, rest = i; digit > 0; digit--, rest /= 10) store<u8>(name + digit, (0x30 + rest % 10) as u8);
    setUp(path_open(fd, 0, name, 4, CREATE, READ | WRITE, 0, 0, opened) == 0 && fd_close(load<i32>(opened)) == 0);
  }
  const entries = buffer(4096);
  const used = buffer(4);
  let cookie: u64 = 0;
  let found = 0;
  for (let calls = 0; calls < 60; calls++) {
    succeeds(fd_readdir(fd, entries, 4096, cookie, used));
    check(1, load<u32>(used) <= 4096);
    for (let at: usize = 0; at + DIRENT <= load<u32>(used); at += DIRENT + load<u32>(entries + at, 16)) {
      const digits = entries + at + DIRENT + 1;
      if (at + DIRENT + load<u32>(entries + at, 16) > load<u32>(used)) break;
      cookie = load<u64>(entries + at);
      if (load<u32>(entries + at, 16) != 4) continue;
      const number = <i32>load<u8>(digits) * 100 + <i32>load<u8>(digits, 1) * 10 + load<u8>(digits, 2) - 0x30 * 111;
      check(2, number < 300 && load<u8>(seen + number) == 0);
      store<u8>(seen + number, 1);
      found++;
    }
    if (load<u32>(used) < 4096) break;
  }
  check(3, found == 300);
  exit(0);
}
