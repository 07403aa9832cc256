// claim: A program that exits 42 if it can write `hi` to descriptor 9, else with the errno.

import { buffer, iovecs, text } from "../bytes";
import { exit } from "../check";
import { fd_write } from "../wasi_snapshot_preview1";

export function _start(): void {
  const errno = fd_write(9, iovecs(text("hi"), 2), 1, buffer(4));
  exit(errno == 0 ? 42 : errno);
}
