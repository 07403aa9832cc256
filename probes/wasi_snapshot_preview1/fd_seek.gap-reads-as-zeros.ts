// claim: fd_seek past the end of a file, and a write there, leave a gap of zeros
// weight: unusual
// when: world an offset past the end of the file
// matters: Sparse writers leave holes, in which old data of other programs must not show.
// source: WebAssembly/WASI preview1 docs.md, fd_seek, "similar to lseek in POSIX"
// files: {"short.txt": "ab"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { open } from "../abi/sandbox";
import { fd_seek, fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("short.txt");
  const offset = buffer(8);
  succeeds(fd_seek(fd, 3, 2, offset));
  check(1, load<u64>(offset) == 5);
  check(2, contains("short.txt", "ab"));
  setUp(fd_write(fd, iovecs(text("end"), 3), 1, buffer(4)) == 0);
  check(3, contains("short.txt", "ab\0\0\0end"));
  exit(0);
}
