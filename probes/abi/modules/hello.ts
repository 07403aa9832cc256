// claim: A program that writes `hi` to its standard output and exits 42.

import { buffer, iovecs, text } from "../bytes";
import { exit } from "../check";
import { fd_write } from "../wasi_snapshot_preview1";

export function _start(): void {
  exit(fd_write(1, iovecs(text("hi"), 2), 1, buffer(4)) == 0 ? 42 : 43);
}
