// claim: path_open relative to the descriptor of a regular file is refused
// weight: unusual
// matters: A descriptor of a file is no folder; what opens below it is some other file.
// source: WebAssembly/WASI preview1 docs.md, path_open "fd"; wasi-testsuite path_open_dirfd_not_dir.rs
// files: {"hello.txt": "hello, file"}
//
// Wasmtime and wazero answer ENOTDIR, Node ENOTCAPABLE and Wasmer EACCES.

import { buffer, text } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { FOLLOW, READ, open } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(path_open(open("hello.txt"), FOLLOW, text("x"), 1, 0, READ, 0, 0, buffer(4)));
  exit(0);
}
