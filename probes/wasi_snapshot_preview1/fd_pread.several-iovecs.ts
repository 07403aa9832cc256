// claim: fd_pread fills one buffer after the other, in as many calls as it takes
// weight: unusual
// when: argument 2 above 1 (buffers)
// matters: preadv of wasi-libc's preadv.c reads a header and its body in one go; bytes in the wrong buffer swap them.
// source: WebAssembly/WASI preview1 docs.md, fd_pread
// files: {"hello.txt": "hello, file"}
//
// The count may be short, as in POSIX: wasmtime 14 serves all the buffers, wasmtime 50 only the first that is not empty.

import { UNTOUCHED_32, buffer, iovecs, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_pread } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const first = buffer(5);
  const second = buffer(6);
  const count = buffer(4);
  let total = 0;
  for (let calls = 0; calls < 12 && total < 11; calls++) {
    store<i32>(count, UNTOUCHED_32);
    // What is left of the first buffer, then what is left of the second.
    const a = total < 5 ? 5 - total : 0;
    succeeds(fd_pread(fd, iovecs(first + 5 - a, a, second + total + a - 5, 6 - (total + a - 5)), 2, total, count));
    check(1, load<i32>(count) > 0 && load<i32>(count) <= 11 - total);
    total += load<i32>(count);
  }
  check(2, same(first, "hello"));
  check(3, same(second, ", file"));
  exit(0);
}
