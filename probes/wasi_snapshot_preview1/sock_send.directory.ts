// claim: sock_send of a preopened directory fails with ENOTSOCK
// weight: unusual
// when: world a descriptor that is not a socket
// matters: ENOTSOCK tells a client's user that what was handed over is no connection; EPIPE or EBADF send him to look for another fault.
// source: WebAssembly/WASI preview1 docs.md, errno "notsock"
//
// Node answers ENOTCAPABLE, since the directory lacks the right, and wazero EBADF. That it is refused is the core
// probe `sock_send.refuses-a-directory`.

import { buffer, iovecs, text } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { ENOTSOCK } from "../abi/errno";
import { fd_prestat_get, sock_send } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(fd_prestat_get(3, buffer(8)) == 0);
  failsWith(sock_send(3, iovecs(text("x"), 1), 1, 0, buffer(4)), ENOTSOCK);
  exit(0);
}
