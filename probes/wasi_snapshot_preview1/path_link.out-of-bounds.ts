// claim: path_link with a new path out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A file whose new name is the host's memory shows the guest what is in there.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// files: {"hello.txt": "hello, file"}
// expect: exited 0 or trapped
// stdout: "returned"

import { text } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { sandbox } from "../abi/sandbox";
import { path_link } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  const path = text("hello.txt");
  succeeds(path_link(dir, 0, path, 9, dir, text("link"), 4));
  validCallReturned();
  refuses(path_link(dir, 0, path, 9, dir, BEYOND, 4));
  exit(0);
}
