// claim: path_filestat_get refuses an empty path
// weight: unusual
// when: world an empty path; by no libc
// matters: An unset variable makes an empty path; success would take the folder for the file.
// source: WebAssembly/WASI preview1 docs.md, path_filestat_get, "similar to stat in POSIX": ENOENT for an empty string
//
// Wasmtime and Wasmer answer ENOENT, as POSIX does, and Node EINVAL. wazero gives the directory itself.

import { buffer, text } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(path_filestat_get(sandbox(), FOLLOW, text("x"), 0, buffer(64)));
  exit(0);
}
