// claim: The harness preopens /sandbox with the probe's files in it
// files: {"known.txt": "put there by the harness"}

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open, READ } from "../abi/sandbox";
import { fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const bytes = buffer(32);
  const nread = buffer(4);
  succeeds(fd_read(open("known.txt", 0, READ), iovecs(bytes, 32), 1, nread));
  check(1, load<i32>(nread) == 24 && same(bytes, "put there by the harness"));
  exit(0);
}
