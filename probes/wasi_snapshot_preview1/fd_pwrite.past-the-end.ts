// claim: fd_pwrite past the end of a file fills the gap with zeros
// weight: unusual
// when: world an offset past the end of the file
// matters: Downloads in pieces write the last one first, and rely on zeros before it.
// source: WebAssembly/WASI preview1 docs.md, fd_pwrite
// files: {"short.txt": "ab"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { open } from "../abi/sandbox";
import { fd_pwrite } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const nwritten = buffer(4);
  succeeds(fd_pwrite(open("short.txt"), iovecs(text("end"), 3), 1, 5, nwritten));
  check(1, load<i32>(nwritten) == 3);
  check(2, contains("short.txt", "ab\0\0\0end"));
  exit(0);
}
