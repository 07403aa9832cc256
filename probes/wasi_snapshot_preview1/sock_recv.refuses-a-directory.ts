// claim: sock_recv of a descriptor that is not a socket is refused with an errno
// weight: ordinary
// when: world a descriptor that is not a socket
// matters: recv of wasi-libc's recv.c hands the count on; success would be bytes from nobody.
// source: WebAssembly/WASI preview1 docs.md, sock_recv and errno "notsock"
//
// A directory, argv, env and stdio hold no socket: all that a program can rely on here is to be told so. Which errno
// tells it differs between mature runtimes, so that is the edge probe `sock_recv.directory`.

import { buffer, iovecs } from "../abi/bytes";
import { exit, refuses, setUp } from "../abi/check";
import { fd_prestat_get, sock_recv } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(fd_prestat_get(3, buffer(8)) == 0);
  refuses(sock_recv(3, iovecs(buffer(8), 8), 1, 0, buffer(4), buffer(4)));
  exit(0);
}
