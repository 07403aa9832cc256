// claim: path_remove_directory of `.` is refused
// weight: unusual
// when: world the path .
// matters: rmdir . must fail: what works on in the directory loses the ground under it.
// source: WebAssembly/WASI preview1 docs.md, path_remove_directory; rmdir in POSIX: EINVAL where the last name is a dot
//
// Node and wazero remove the preopened directory.

import { text } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { path_remove_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(path_remove_directory(sandbox(), text("."), 1));
  exit(0);
}
