// claim: fd_seek of a directory is refused
// weight: unusual
// when: world a descriptor of a directory
// matters: A directory has no bytes to seek in, and a program that tries holds the wrong descriptor.
// source: WebAssembly/WASI preview1 docs.md, fd_seek; wasi-testsuite wasm32-wasip1 directory_seek.rs expects EBADF
// files: {"dir/": ""}
//
// Wasmer answers 0.

import { buffer } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { DIRECTORY, PATHS, open } from "../abi/sandbox";
import { fd_seek } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(fd_seek(open("dir", DIRECTORY, PATHS), 0, 1, buffer(8)));
  exit(0);
}
