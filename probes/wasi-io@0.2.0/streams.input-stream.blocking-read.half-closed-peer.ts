// claim: blocking-read from a peer that will send no more gives its last bytes, then says that the stream is closed
// weight: ordinary
// matters: BlockingMode::read of the preview1 adapter takes closed, and nothing else, for the end in fd_read; a program that reads an answer to the end of its connection would wait for ever
// source: WebAssembly/WASI 0.2 io/streams.wit, stream-error closed; BlockingMode::read of the preview1 adapter of Wasmtime
// peer: tcp-half-close

import { holds } from "../abi/component";
import { atEnd, hears } from "../abi/component-io";
import { connectedToPeer } from "../abi/component-tcp";

export function run(): i32 {
  const input = connectedToPeer().input;
  return holds(hears(input, "last") && atEnd(input) && atEnd(input));
}
