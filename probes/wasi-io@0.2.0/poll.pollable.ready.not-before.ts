// claim: ready is false of a pollable that waits, without waiting itself, and true once block has returned
// weight: ordinary
// matters: Reactor::ready of wstd (runtime/reactor.rs) asks it before it suspends a task; one that says yes too early spins, one that waits stops all other tasks
// source: WebAssembly/WASI 0.2 io/poll.wit, pollable.ready: never blocks; the reactor of wstd asks so

import { holds } from "../abi/component";
import { after, block, MS, now, ready } from "../abi/component-io";

export function run(): i32 {
  const start = now();
  const late = after(60_000);
  const soon = after(20);
  if (ready(late) != 0) return holds(false);
  block(soon);
  return holds(ready(soon) == 1 && ready(late) == 0 && now() - start < 3000 * MS);
}
