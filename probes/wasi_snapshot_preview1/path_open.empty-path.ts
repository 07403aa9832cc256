// claim: path_open refuses an empty path
// weight: unusual
// when: world an empty path; by no libc
// matters: An unset variable makes an empty path; success would open the folder in place of the file.
// source: WebAssembly/WASI preview1 docs.md, path_open, "similar to openat in POSIX": ENOENT for an empty string
//
// Wasmtime and Wasmer answer ENOENT, as POSIX does, Node and wazero EINVAL.

import { buffer, text } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { FOLLOW, READ, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(path_open(sandbox(), FOLLOW, text("x"), 0, 0, READ, 0, 0, buffer(4)));
  exit(0);
}
