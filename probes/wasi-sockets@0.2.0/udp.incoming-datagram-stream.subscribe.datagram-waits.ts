// claim: the pollable of a datagram stream is not ready before a datagram comes, and then is
// weight: core
// source: WebAssembly/WASI 0.2 sockets/udp.wit, incoming-datagram-stream.subscribe; poll-wasip2.c of wasi-libc
// peer: udp-echo

import { holds } from "../abi/component";
import { block, ready } from "../abi/component-io";
import { peerPort } from "../abi/component-peer";
import { datagrams, sendOne, whenReceivable } from "../abi/component-udp";

export function run(): i32 {
  const own = datagrams();
  const pollable = whenReceivable(own.incoming);
  if (ready(pollable) != 0) return holds(false);
  sendOne(own.outgoing, "datagram", peerPort());
  block(pollable);
  return holds(ready(pollable) == 1);
}
