// claim: fd_seek by nothing from where it is tells the offset behind what was written
// weight: ordinary
// when: argument 2 is 1 (from where it stands); world the program wrote to the file
// matters: ftell of wasi-libc (ftello.c, through lseek.c) while writing; a wrong answer puts every index of a zip or tar writer in the wrong place.
// source: WebAssembly/WASI preview1 docs.md, fd_seek, whence "cur"

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { CREATE, open } from "../abi/sandbox";
import { fd_seek, fd_write } from "../abi/wasi_snapshot_preview1";

const CURRENT = 1;

export function _start(): void {
  const fd = open("new.txt", CREATE);
  const offset = buffer(8);
  setUp(fd_write(fd, iovecs(text("written"), 7), 1, buffer(4)) == 0);
  succeeds(fd_seek(fd, 0, CURRENT, offset));
  check(1, load<u64>(offset) == 7);
  exit(0);
}
