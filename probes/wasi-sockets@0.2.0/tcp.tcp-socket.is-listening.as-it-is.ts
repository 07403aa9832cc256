// claim: is-listening is false of a bound socket and true of one that listens
// weight: ordinary
// matters: tcp_getsockopt of wasi-libc (tcp.c) compares it with its own state for SO_ACCEPTCONN, and aborts the program where they differ
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, is-listening: similar to the SO_ACCEPTCONN socket option; tcp_getsockopt in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { boundSocket, isListening, listener } from "../abi/component-tcp";

export function run(): i32 {
  return holds(isListening(boundSocket()) == 0 && isListening(listener()) == 1);
}
