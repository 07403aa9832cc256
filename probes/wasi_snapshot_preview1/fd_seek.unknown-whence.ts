// claim: fd_seek with a whence that does not exist is refused
// weight: edge
// source: WebAssembly/WASI preview1 docs.md, whence
// files: {"hello.txt": "hello, file"}

import { buffer } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_seek } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(fd_seek(open("hello.txt"), 0, 9, buffer(8)));
  exit(0);
}
