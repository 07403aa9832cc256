// claim: path_open refuses an absolute path
// weight: unusual
// when: world an absolute path; by no libc
// matters: The sandbox: libcs make paths relative to a preopened directory, so an absolute one comes from somebody else.
// source: WebAssembly/WASI preview1 docs.md, path_open
//
// path_open's path is "the relative path of the file or directory to open". Wasmer resolves an absolute one at the
// root of the guest, which holds nothing of the host but what was mounted.

import { buffer, text } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { DIRECTORY, FOLLOW, PATHS, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  refuses(path_open(sandbox(), FOLLOW, text("/"), 1, DIRECTORY, PATHS, 0, 0, opened));
  exit(0);
}
