// claim: sock_send of a descriptor that is not a socket is refused with an errno
// weight: ordinary
// when: world a descriptor that is not a socket
// matters: send of wasi-libc's send.c hands the count on; success would be data that nobody has.
// source: WebAssembly/WASI preview1 docs.md, sock_send and errno "notsock"
//
// A directory, argv, env and stdio hold no socket: all that a program can rely on here is to be told so. Which errno
// tells it differs between mature runtimes, so that is the edge probe `sock_send.directory`.

import { buffer, iovecs, text } from "../abi/bytes";
import { exit, refuses, setUp } from "../abi/check";
import { fd_prestat_get, sock_send } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(fd_prestat_get(3, buffer(8)) == 0);
  refuses(sock_send(3, iovecs(text("x"), 1), 1, 0, buffer(4)));
  exit(0);
}
