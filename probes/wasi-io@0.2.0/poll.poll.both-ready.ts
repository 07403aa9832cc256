// claim: poll names both of two pollables that are ready
// weight: ordinary
// matters: poll_wasip2 of wasi-libc (poll-wasip2.c) sets revents of each index, and wstd's Reactor wakes a task for each (runtime/reactor.rs); one that is left out every time starves
// source: WebAssembly/WASI 0.2 io/poll.wit, poll: the indices of the pollables that are ready; poll-wasip2.c of wasi-libc counts them

import { holds } from "../abi/component";
import { after, block, poll } from "../abi/component-io";
import { room } from "../abi/component-room";

export function run(): i32 {
  const pollables = room(8);
  store<i32>(pollables, after(1));
  store<i32>(pollables + 4, after(1));
  block(load<i32>(pollables));
  block(load<i32>(pollables + 4));
  const at = room(8);
  poll(pollables, 2, at);
  const list = load<u32>(at);
  if (load<u32>(at + 4) != 2) return holds(false);
  return holds(load<u32>(list) + load<u32>(list + 4) == 1 && load<u32>(list) * load<u32>(list + 4) == 0);
}
