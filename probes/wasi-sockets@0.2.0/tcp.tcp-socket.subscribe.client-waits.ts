// claim: the pollable of a listening socket is not ready before a client connects, and then is
// weight: ordinary
// matters: tcp_poll_register and tcp_handle_error of wasi-libc (tcp.c) wait on it in poll and in a blocking accept; ready too early the server spins, never ready it serves nobody
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, subscribe: resolves when the socket is ready for its next operation; tcp_handle_error in tcp.c of wasi-libc

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
