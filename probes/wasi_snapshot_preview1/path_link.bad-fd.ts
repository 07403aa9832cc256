// claim: path_link from or to a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: linkat(2) tells EBADF; success is a name that nobody made.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"
// files: {"hello.txt": "hello, file"}

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD, sandbox } from "../abi/sandbox";
import { path_link } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  failsWith(path_link(BAD_FD, 0, text("hello.txt"), 9, dir, text("second"), 6), EBADF);
  failsWith(path_link(dir, 0, text("hello.txt"), 9, BAD_FD, text("second"), 6), EBADF);
  exit(0);
}
