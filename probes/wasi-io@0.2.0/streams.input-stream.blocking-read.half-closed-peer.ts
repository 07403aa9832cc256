// claim: blocking-read from a peer that will send no more gives its last bytes, then says that the stream is closed
// weight: core
// source: WebAssembly/WASI 0.2 io/streams.wit, stream-error closed; recv.c of wasi-libc makes 0 of it
// peer: tcp-half-close

import { holds } from "../abi/component";
import { atEnd, hears } from "../abi/component-io";
import { connectedToPeer } from "../abi/component-tcp";

export function run(): i32 {
  const input = connectedToPeer().input;
  return holds(hears(input, "last") && atEnd(input) && atEnd(input));
}
