// claim: fd_pwrite at an offset of more than 63 bits is refused
// weight: unusual
// when: world an offset of more than 63 bits; by no libc
// matters: A negative offset of the libc must not wrap around into the file.
// source: WebAssembly/WASI preview1 docs.md, fd_pwrite, and pwritev on Linux: EINVAL for a negative offset
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { contains } from "../abi/effect";
import { open } from "../abi/sandbox";
import { fd_pwrite } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(fd_pwrite(open("hello.txt"), iovecs(text("x"), 1), 1, 0xffff_ffff_ffff_fff0, buffer(4)));
  check(1, contains("hello.txt", "hello, file"));
  exit(0);
}
