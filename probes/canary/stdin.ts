// claim: The harness feeds standard input and closes it
// stdin: "fed by the harness\n"
// timeout: 5000

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const bytes = buffer(32);
  const nread = buffer(4);
  let total = 0;
  do {
    succeeds(fd_read(0, iovecs(bytes + total, 32 - total), 1, nread));
    check(1, load<i32>(nread) >= 0 && load<i32>(nread) <= 32 - total);
    total += load<i32>(nread);
  } while (load<i32>(nread) > 0);
  check(2, total == 19 && same(bytes, "fed by the harness\n"));
  exit(0);
}
