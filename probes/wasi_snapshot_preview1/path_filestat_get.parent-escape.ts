// claim: path_filestat_get does not look out of the directory through `..`
// weight: unusual
// when: world a path that leads out
// matters: The sandbox: sizes and times of files outside are nobody's business.
// source: WebAssembly/WASI preview1 docs.md, errno "notcapable"; wasi-filesystem path resolution: no path leads out of the directory it is relative to
//
// Wasmer goes up to the root of the guest, which holds nothing of the host but what was mounted.

import { buffer, text, untouched } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const filestat = buffer(64);
  refuses(path_filestat_get(sandbox(), FOLLOW, text(".."), 2, filestat));
  check(1, untouched(filestat, 64));
  exit(0);
}
