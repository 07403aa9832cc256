// claim: The harness sees standard output
// stdout: "seen by the harness\n"

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const nwritten = buffer(4);
  succeeds(fd_write(1, iovecs(text("seen by the harness\n"), 20), 1, nwritten));
  check(1, load<i32>(nwritten) == 20);
  exit(0);
}
