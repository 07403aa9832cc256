// claim: fd_write through two appending descriptors in turn keeps what both wrote
// weight: unusual
// when: world two descriptors append to one file
// harm: destroys
// matters: A server and its child write to one log; who keeps an offset of its own overwrites the other's lines.
// source: WebAssembly/WASI preview1 docs.md, fdflags "append": "Data written to the file is always appended to the file's end"

import { UNTOUCHED_32, buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { APPEND, CREATE, READ, WRITE, open } from "../abi/sandbox";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const one = open("log.txt", CREATE, READ | WRITE, APPEND);
  const two = open("log.txt", CREATE, READ | WRITE, APPEND);
  const nwritten = buffer(4);
  store<i32>(nwritten, UNTOUCHED_32);
  succeeds(fd_write(one, iovecs(text("a"), 1), 1, nwritten));
  check(2, load<i32>(nwritten) == 1);
  store<i32>(nwritten, UNTOUCHED_32);
  succeeds(fd_write(two, iovecs(text("b"), 1), 1, nwritten));
  check(2, load<i32>(nwritten) == 1);
  store<i32>(nwritten, UNTOUCHED_32);
  succeeds(fd_write(one, iovecs(text("c"), 1), 1, nwritten));
  check(2, load<i32>(nwritten) == 1);
  check(1, contains("log.txt", "abc"));
  exit(0);
}
