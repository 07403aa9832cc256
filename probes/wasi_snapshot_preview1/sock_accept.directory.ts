// claim: sock_accept of a preopened directory fails with ENOTSOCK
// weight: unusual
// when: world a descriptor that is not a socket
// matters: A server started without a socket tells its user by ENOTSOCK.
// source: WebAssembly/WASI preview1 docs.md, errno "notsock"
//
// Node answers ENOTCAPABLE, since the directory lacks the right, and wazero EBADF. That it is refused is the core
// probe `sock_accept.refuses-a-directory`.

import { buffer } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { ENOTSOCK } from "../abi/errno";
import { fd_prestat_get, sock_accept } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(fd_prestat_get(3, buffer(8)) == 0);
  failsWith(sock_accept(3, 0, buffer(4)), ENOTSOCK);
  exit(0);
}
