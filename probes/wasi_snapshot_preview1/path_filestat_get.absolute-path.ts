// claim: path_filestat_get refuses an absolute path
// weight: unusual
// when: world an absolute path; by no libc
// matters: The sandbox: a libc makes paths relative to a preopened directory; one that comes absolute is an attempt, or a bug.
// source: WebAssembly/WASI preview1 docs.md, errno "notcapable"; wasi-filesystem path resolution: paths are relative
//
// Wasmer resolves it at the root of the guest, which holds nothing of the host but what was mounted.

import { buffer, text, untouched } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const filestat = buffer(64);
  refuses(path_filestat_get(sandbox(), FOLLOW, text("/"), 1, filestat));
  check(1, untouched(filestat, 64));
  exit(0);
}
