// claim: path_unlink_file with a path out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A name beyond the memory must not be looked for: what is removed is not what the guest can have named.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// files: {"hello.txt": "hello, file"}
// expect: exited 0 or trapped
// stdout: "returned"

import { text } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { sandbox } from "../abi/sandbox";
import { path_unlink_file } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(path_unlink_file(sandbox(), text("hello.txt"), 9));
  validCallReturned();
  refuses(path_unlink_file(sandbox(), BEYOND, 9));
  exit(0);
}
