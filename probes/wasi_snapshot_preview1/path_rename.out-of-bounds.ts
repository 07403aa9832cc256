// claim: path_rename with a new path out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A file that is renamed to what the host's memory holds is lost for its owner.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// files: {"a.txt": "from a"}
// expect: exited 0 or trapped
// stdout: "returned"

import { text } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { sandbox } from "../abi/sandbox";
import { path_rename } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  succeeds(path_rename(dir, text("a.txt"), 5, dir, text("b.txt"), 5));
  validCallReturned();
  refuses(path_rename(dir, text("b.txt"), 5, dir, BEYOND, 5));
  exit(0);
}
