// claim: path_rename leaves an open descriptor of the file as it is
// weight: unusual
// when: world a file that is open
// matters: A rotated log is written on through the old descriptor.
// source: WebAssembly/WASI preview1 docs.md, path_rename; renameat in POSIX
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { typeOf } from "../abi/effect";
import { open, sandbox } from "../abi/sandbox";
import { fd_read, path_rename } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  const fd = open("hello.txt");
  const bytes = buffer(16);
  const nread = buffer(4);
  succeeds(path_rename(dir, text("hello.txt"), 9, dir, text("renamed.txt"), 11));
  check(1, typeOf("hello.txt") == -1);
  check(2, fd_read(fd, iovecs(bytes, 16), 1, nread) == 0);
  check(3, load<i32>(nread) == 11 && same(bytes, "hello, file"));
  exit(0);
}
