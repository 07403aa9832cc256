// claim: sock_recv of a preopened directory fails with ENOTSOCK
// weight: unusual
// when: world a descriptor that is not a socket
// matters: A server that was handed a folder for its socket prints "not a socket" at ENOTSOCK, from which its user sees the mistake.
// source: WebAssembly/WASI preview1 docs.md, errno "notsock"
//
// Node answers ENOTCAPABLE, since the directory lacks the right, and wazero EBADF. That it is refused is the core
// probe `sock_recv.refuses-a-directory`.

import { buffer, iovecs } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { ENOTSOCK } from "../abi/errno";
import { fd_prestat_get, sock_recv } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(fd_prestat_get(3, buffer(8)) == 0);
  failsWith(sock_recv(3, iovecs(buffer(8), 8), 1, 0, buffer(4), buffer(4)), ENOTSOCK);
  exit(0);
}
