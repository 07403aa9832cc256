// claim: the pollable of a listening socket is not ready before a client connects, and then is
// weight: core
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, subscribe: resolves when the socket is ready for its next operation; poll-wasip2.c of wasi-libc

import { holds } from "../abi/component";
import { block, ready } from "../abi/component-io";
import { connectedTo, listener, portOf, whenReady } from "../abi/component-tcp";

export function run(): i32 {
  const server = listener();
  const pollable = whenReady(server);
  if (ready(pollable) != 0) return holds(false);
  connectedTo(portOf(server));
  block(pollable);
  return holds(ready(pollable) == 1);
}
