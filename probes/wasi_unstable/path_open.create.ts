// claim: path_open of wasi_unstable creates a file that did not exist
// weight: ordinary
// when: argument 4 has 1 (create)
// matters: open(2) with O_CREAT of wasi-libc of 2019 (openat.c) makes every output file so.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/typenames.witx, oflags "creat"
// build: wasi_unstable

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { isOpen } from "../abi/opened";
import { CREATE, FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_unstable";

export function _start(): void {
  const opened = buffer(4);
  succeeds(path_open(sandbox(), FOLLOW, text("new.txt"), 7, CREATE, READ | WRITE, 0, 0, opened));
  check(1, isOpen(load<i32>(opened)));
  check(2, contains("new.txt", ""));
  exit(0);
}
