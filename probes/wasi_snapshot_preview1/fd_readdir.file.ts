// claim: fd_readdir of a regular file is refused
// weight: unusual
// when: world a descriptor of a file
// matters: opendir(3) of a file must fail: an empty listing makes a program skip it in silence.
// source: WebAssembly/WASI preview1 docs.md, fd_readdir
// files: {"hello.txt": "hello, file"}

import { buffer } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_readdir } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(fd_readdir(open("hello.txt"), buffer(64), 64, 0, buffer(4)));
  exit(0);
}
