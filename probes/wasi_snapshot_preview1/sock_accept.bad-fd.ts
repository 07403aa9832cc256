// claim: sock_accept of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: accept(2) tells EBADF; success is a connection that nobody made.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { sock_accept } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(sock_accept(BAD_FD, 0, buffer(4)), EBADF);
  exit(0);
}
