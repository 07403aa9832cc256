// claim: path_create_directory refuses an empty path
// weight: unusual
// when: world an empty path; by no libc
// matters: An unset variable makes an empty path; success would hide it.
// source: WebAssembly/WASI preview1 docs.md, path_create_directory, "similar to mkdirat in POSIX": ENOENT for an empty string
//
// Which errno says so differs: ENOENT (Wasmtime), EINVAL (Node, Wasmer), EEXIST (wazero).

import { text } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { path_create_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(path_create_directory(sandbox(), text("new"), 0));
  exit(0);
}
