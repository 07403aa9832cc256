// claim: sock_accept of a descriptor that is not a socket is refused with an errno
// weight: ordinary
// when: world a descriptor that is not a socket
// matters: Go's net listener (syscall/net_wasip1.go) and wasi-libc's accept-wasip1.c hand the descriptor on; success would be a connection to nobody.
// source: WebAssembly/WASI preview1 docs.md, sock_accept and errno "notsock"
//
// A directory, argv, env and stdio hold no socket: all that a program can rely on here is to be told so. Which errno
// tells it differs between mature runtimes, so that is the edge probe `sock_accept.directory`.

import { buffer } from "../abi/bytes";
import { exit, refuses, setUp } from "../abi/check";
import { fd_prestat_get, sock_accept } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(fd_prestat_get(3, buffer(8)) == 0);
  refuses(sock_accept(3, 0, buffer(4)));
  exit(0);
}
