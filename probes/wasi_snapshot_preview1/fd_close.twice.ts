// claim: fd_close of a descriptor already closed fails with EBADF
// weight: unusual
// when: world a descriptor that is closed already
// matters: A double close shows as EBADF; success hides it until the number belongs to another file, which is then closed instead.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"
// files: {"hello.txt": "hello, file"}

import { exit, failsWith, succeeds } from "../abi/check";
import { EBADF } from "../abi/errno";
import { open } from "../abi/sandbox";
import { fd_close } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  succeeds(fd_close(fd));
  failsWith(fd_close(fd), EBADF);
  exit(0);
}
