// claim: A program that writes what it reads from its standard input to its standard output, once, and exits 42.

import { buffer, iovecs } from "../bytes";
import { exit } from "../check";
import { fd_read, fd_write } from "../wasi_snapshot_preview1";

export function _start(): void {
  const bytes = buffer(64);
  const moved = buffer(4);
  if (fd_read(0, iovecs(bytes, 64), 1, moved) != 0) exit(43);
  exit(fd_write(1, iovecs(bytes, load<i32>(moved)), 1, moved) == 0 ? 42 : 44);
}
