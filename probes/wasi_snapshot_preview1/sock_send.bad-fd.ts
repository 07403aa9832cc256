// claim: sock_send of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: send(2) tells EBADF; success is data that nobody has.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { buffer, iovecs, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { sock_send } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(sock_send(BAD_FD, iovecs(text("x"), 1), 1, 0, buffer(4)), EBADF);
  exit(0);
}
