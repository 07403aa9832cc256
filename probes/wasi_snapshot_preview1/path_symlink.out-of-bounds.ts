// claim: path_symlink with a target out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A link to what the host's memory holds is a way to read it: readlink(2) gives it back.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// expect: exited 0 or trapped
// stdout: "returned"

import { text } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { sandbox } from "../abi/sandbox";
import { path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(path_symlink(text("target"), 6, sandbox(), text("link"), 4));
  validCallReturned();
  refuses(path_symlink(BEYOND, 6, sandbox(), text("other"), 5));
  exit(0);
}
