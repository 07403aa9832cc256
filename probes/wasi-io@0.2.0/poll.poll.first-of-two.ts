// claim: poll returns when one of two pollables is ready, and names that one
// weight: ordinary
// matters: poll_wasip2 of wasi-libc (poll-wasip2.c) and AsyncTask::select of StarlingMonkey act on the index that they get; a wrong one makes a program read where nothing is
// source: WebAssembly/WASI 0.2 io/poll.wit, poll: waits until at least one is ready, and gives the indices of those that are; poll-wasip2.c of wasi-libc

import { holds } from "../abi/component";
import { after, MS, now, poll } from "../abi/component-io";
import { room } from "../abi/component-room";

export function run(): i32 {
  const pollables = room(8);
  store<i32>(pollables, after(60_000));
  const start = now();
  store<i32>(pollables + 4, after(30));
  const at = room(8);
  poll(pollables, 2, at);
  const passed = now() - start;
  if (load<u32>(at + 4) != 1 || load<u32>(load<u32>(at)) != 1) return holds(false);
  return holds(passed >= 29 * MS && passed < 3000 * MS);
}
