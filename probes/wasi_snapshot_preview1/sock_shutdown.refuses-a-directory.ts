// claim: sock_shutdown of a descriptor that is not a socket is refused with an errno
// weight: ordinary
// when: world a descriptor that is not a socket
// matters: shutdown of wasi-libc's shutdown.c, and Go's net.TCPConn.CloseWrite over syscall/net_wasip1.go; success would leave the other end waiting.
// source: WebAssembly/WASI preview1 docs.md, sock_shutdown and errno "notsock"
//
// A directory, argv, env and stdio hold no socket: all that a program can rely on here is to be told so. Which errno
// tells it differs between mature runtimes, so that is the edge probe `sock_shutdown.directory`.

import { buffer } from "../abi/bytes";
import { exit, refuses, setUp } from "../abi/check";
import { fd_prestat_get, sock_shutdown } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(fd_prestat_get(3, buffer(8)) == 0);
  refuses(sock_shutdown(3, 1));
  exit(0);
}
