// claim: fd_pread at an offset of more than 63 bits is refused
// weight: unusual
// when: world an offset of more than 63 bits; by no libc
// matters: An offset beyond 63 bits is a negative one of the libc; it must not wrap around to some place in the file.
// source: WebAssembly/WASI preview1 docs.md, fd_pread, and preadv on Linux: EINVAL for a negative offset
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, untouched } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_pread } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const bytes = buffer(8);
  refuses(fd_pread(open("hello.txt"), iovecs(bytes, 8), 1, 0xffff_ffff_ffff_fff0, buffer(4)));
  check(1, untouched(bytes, 8));
  exit(0);
}
