// claim: path_open creates a file with a name of 200 bytes and finds it again
// weight: unusual
// when: world a name of 200 bytes
// matters: Hashed asset names and mail folders reach 200 bytes; POSIX file systems allow 255.
// source: WebAssembly/WASI preview1 docs.md, path_open

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { isOpen } from "../abi/opened";
import { CREATE, FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { fd_filestat_get, fd_write, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const name = buffer(200);
  const opened = buffer(4);
  const filestat = buffer(64);
  for (let i = 0; i < 200; i++) store<u8>(name + i, 0x78);
  succeeds(path_open(sandbox(), FOLLOW, name, 200, CREATE, READ | WRITE, 0, 0, opened));
  check(2, isOpen(load<i32>(opened)));
  setUp(fd_write(load<i32>(opened), iovecs(text("kept"), 4), 1, buffer(4)) == 0);
  succeeds(path_open(sandbox(), FOLLOW, name, 200, 0, READ, 0, 0, opened));
  check(3, isOpen(load<i32>(opened)));
  setUp(fd_filestat_get(load<i32>(opened), filestat) == 0);
  check(1, load<u64>(filestat, 32) == 4);
  exit(0);
}
