// claim: fd_read of wasi_unstable reads standard input to its end
// weight: ordinary
// when: world standard input with data
// matters: Filters built in 2019 read their input through wasi-libc's read.c.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx, fd_read
// stdin: "first\nsecond line"
// build: wasi_unstable

import { UNTOUCHED_32, buffer, iovecs, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_read } from "../abi/wasi_unstable";

export function _start(): void {
  const bytes = buffer(32);
  const nread = buffer(4);
  let total = 0;
  // A pipe may hand out its data in pieces.
  for (let calls = 0; calls < 20; calls++) {
    store<i32>(nread, UNTOUCHED_32);
    succeeds(fd_read(0, iovecs(bytes + total, 32 - total), 1, nread));
    check(1, load<i32>(nread) >= 0 && load<i32>(nread) <= 32 - total);
    if (load<i32>(nread) == 0) break;
    total += load<i32>(nread);
  }
  check(2, total == 17 && load<i32>(nread) == 0);
  check(3, same(bytes, "first\nsecond line"));
  exit(0);
}
