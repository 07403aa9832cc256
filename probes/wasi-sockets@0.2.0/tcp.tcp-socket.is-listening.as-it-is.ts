// claim: is-listening is false of a bound socket and true of one that listens
// weight: core
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, is-listening: similar to the SO_ACCEPTCONN socket option; getsockopt of wasi-libc

import { holds } from "../abi/component";
import { boundSocket, isListening, listener } from "../abi/component-tcp";

export function run(): i32 {
  return holds(isListening(boundSocket()) == 0 && isListening(listener()) == 1);
}
