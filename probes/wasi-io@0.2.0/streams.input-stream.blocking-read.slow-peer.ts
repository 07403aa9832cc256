// claim: blocking-read waits for a peer that answers half a second later
// weight: ordinary
// matters: BlockingMode::read of the preview1 adapter relies on the wait: fd_read makes EINTR of an empty answer, and who does not expect that gives up on a slow sender
// source: WebAssembly/WASI 0.2 io/streams.wit, blocking-read: blocks until at least one byte can be read; fd_read of the preview1 adapter of Wasmtime
// peer: tcp-slow

import { holds } from "../abi/component";
import { hears, MS, now, say } from "../abi/component-io";
import { connectedToPeer } from "../abi/component-tcp";

export function run(): i32 {
  const client = connectedToPeer();
  const start = now();
  say(client.output, "hello");
  if (!hears(client.input, "hello")) return holds(false);
  return holds(now() - start >= 400 * MS);
}
