// claim: path_open of a path out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A wild pointer for the path must end in the guest, not read the host's memory.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// files: {"hello.txt": "hello, file"}
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer, text } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { CREATE, FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  succeeds(path_open(sandbox(), FOLLOW, text("hello.txt"), 9, 0, READ, 0, 0, opened));
  validCallReturned();
  refuses(path_open(sandbox(), FOLLOW, BEYOND, 9, CREATE, READ | WRITE, 0, 0, opened));
  exit(0);
}
