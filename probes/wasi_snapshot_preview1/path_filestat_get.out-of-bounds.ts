// claim: path_filestat_get with a pointer out of bounds for the status fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: stat(2) hands a pointer on to 64 bytes: a wild one must end in the guest.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// files: {"hello.txt": "hello, file"}
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer, text } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const path = text("hello.txt");
  succeeds(path_filestat_get(sandbox(), FOLLOW, path, 9, buffer(64)));
  validCallReturned();
  refuses(path_filestat_get(sandbox(), FOLLOW, path, 9, BEYOND));
  exit(0);
}
