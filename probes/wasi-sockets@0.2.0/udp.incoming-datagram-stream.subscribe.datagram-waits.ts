// claim: the pollable of a datagram stream is not ready before a datagram comes, and then is
// weight: ordinary
// matters: udp_recvfrom of wasi-libc (udp.c) blocks on it and poll registers it; ready too early a receive spins, never ready it hangs
// source: WebAssembly/WASI 0.2 sockets/udp.wit, incoming-datagram-stream.subscribe; udp_recvfrom in udp.c of wasi-libc
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
