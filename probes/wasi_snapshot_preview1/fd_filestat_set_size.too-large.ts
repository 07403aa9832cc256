// claim: fd_filestat_set_size refuses a size of more than 63 bits
// weight: unusual
// when: world a size of more than 63 bits; by no libc
// matters: A negative length, as a miscalculation makes it, must be EINVAL or EFBIG and not a file of nothing.
// source: WebAssembly/WASI preview1 docs.md, fd_filestat_set_size, "similar to ftruncate in POSIX", whose off_t is signed: EINVAL or EFBIG
// files: {"hello.txt": "hello, file"}

import { check, exit, refuses } from "../abi/check";
import { contains } from "../abi/effect";
import { open } from "../abi/sandbox";
import { fd_filestat_set_size } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(fd_filestat_set_size(open("hello.txt"), 0xffff_ffff_ffff_fff0));
  check(1, contains("hello.txt", "hello, file"));
  exit(0);
}
