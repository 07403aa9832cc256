// claim: path_readlink into a buffer out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: The guest chose the target of the link: copied to a wild pointer, it is the guest's bytes in the host's memory.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// files: {"hello.txt": "hello, file"}
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer, text } from "../abi/bytes";
import { exit, refuses, setUp, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { sandbox } from "../abi/sandbox";
import { path_readlink, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  const link = text("link");
  const used = buffer(4);
  setUp(path_symlink(text("hello.txt"), 9, dir, link, 4) == 0);
  succeeds(path_readlink(dir, link, 4, buffer(16), 16, used));
  validCallReturned();
  refuses(path_readlink(dir, link, 4, BEYOND, 16, used));
  exit(0);
}
