// claim: sock_shutdown of a preopened directory fails with ENOTSOCK
// weight: unusual
// when: world a descriptor that is not a socket
// matters: ENOTSOCK tells the user that the descriptor that was handed over is none.
// source: WebAssembly/WASI preview1 docs.md, errno "notsock"
//
// Node answers ENOTSUP whatever it is given, and wazero EBADF. That it is refused is the core probe
// `sock_shutdown.refuses-a-directory`.

import { buffer } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { ENOTSOCK } from "../abi/errno";
import { fd_prestat_get, sock_shutdown } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(fd_prestat_get(3, buffer(8)) == 0);
  failsWith(sock_shutdown(3, 1), ENOTSOCK);
  exit(0);
}
