// claim: fd_write with the append flag goes to the end of the file, wherever the descriptor was moved
// weight: unusual
// when: world a file that was opened for appending
// harm: destroys
// matters: Two processes share a log; one that has read it from the start must not overwrite it.
// source: WebAssembly/WASI preview1 docs.md, fdflags "append": "Data written to the file is always appended to the file's end"
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { APPEND, READ, WRITE, open } from "../abi/sandbox";
import { fd_seek, fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt", 0, READ | WRITE, APPEND);
  const nwritten = buffer(4);
  const offset = buffer(8);
  setUp(fd_seek(fd, 0, 0, offset) == 0 && load<u64>(offset) == 0);
  succeeds(fd_write(fd, iovecs(text("!"), 1), 1, nwritten));
  check(1, load<i32>(nwritten) == 1);
  check(2, contains("hello.txt", "hello, file!"));
  exit(0);
}
