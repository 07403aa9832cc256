// claim: fd_write to standard output writes one buffer after the other, in as many calls as it takes
// weight: ordinary
// when: argument 2 above 1 (buffers)
// matters: musl's __stdio_write.c, under wasi-libc, prints its buffer and the caller's bytes in one call; lines come out of order otherwise.
// source: WebAssembly/WASI preview1 docs.md, fd_write; wasi-libc __stdio_write.c passes two
// stdout: "hello, file"
//
// The count may be short, as in POSIX: wasmtime 14 serves all the buffers, wasmtime 50 only the first that is not empty.

import { UNTOUCHED_32, buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const first = text("hello");
  const second = text(", file");
  const count = buffer(4);
  let total = 0;
  for (let calls = 0; calls < 12 && total < 11; calls++) {
    store<i32>(count, UNTOUCHED_32);
    // What is left of the first buffer, then what is left of the second.
    const a = total < 5 ? 5 - total : 0;
    succeeds(fd_write(1, iovecs(first + 5 - a, a, second + total + a - 5, 6 - (total + a - 5)), 2, count));
    check(1, load<i32>(count) > 0 && load<i32>(count) <= 11 - total);
    total += load<i32>(count);
  }
  check(2, total == 11);
  exit(0);
}
