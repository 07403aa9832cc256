// claim: sock_shutdown of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: shutdown(2) tells EBADF; success leaves the other end waiting.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"
//
// Node answers ENOTSUP whatever it is given.

import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { sock_shutdown } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(sock_shutdown(BAD_FD, 1), EBADF);
  exit(0);
}
