// claim: blocking-read from a connection that the peer reset fails, and does not look like the end
// weight: unusual
// matters: a client that takes a reset for the end believes that half a download is the whole; RFC 9112, 8 asks it to treat such an answer as incomplete
// source: WebAssembly/WASI 0.2 io/streams.wit, stream-error last-operation-failed, where closed is the end of what was sent; ECONNRESET in POSIX
// peer: tcp-reset

import { holds } from "../abi/component";
import { blockingRead, LAST_OPERATION_FAILED, say } from "../abi/component-io";
import { room } from "../abi/component-room";
import { connectedToPeer } from "../abi/component-tcp";

export function run(): i32 {
  const client = connectedToPeer();
  say(client.output, "hello");
  const at = room(12);
  for (let reads = 0; reads < 100; reads++) {
    store<u8>(at, 0xa5);
    blockingRead(client.input, 10, at);
    if (load<u8>(at) != 0 || load<u32>(at + 8) != 0) break;
  }
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == LAST_OPERATION_FAILED);
}
