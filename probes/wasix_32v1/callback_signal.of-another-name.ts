// claim: a second callback_signal sets the handler anew: only the export named last runs
// weight: unusual
// matters: wasix-libc's __block_all_sigs names another export than sigaction does; where the old name stays in force, blocked signals still run the program's handlers.
// source: wasix-org/wasix-witx wasix_v1.witx, callback_signal, param callback

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp } from "../abi/check";
import { isPid } from "../abi/process";
import { callback_signal, proc_id, proc_signal, SIGUSR1, thread_sleep } from "../abi/wasix_32v1";

const seen = memory.data(8);

export function first(signal: i32): void {
  store<i32>(seen, signal);
}

export function second(signal: i32): void {
  store<i32>(seen, signal, 4);
}

export function _start(): void {
  const pid = buffer(4);
  setUp(proc_id(pid) == 0 && isPid(load<i32>(pid)));
  callback_signal(text("first"), 5);
  callback_signal(text("second"), 6);
  setUp(proc_signal(load<i32>(pid), SIGUSR1) == 0);
  thread_sleep(0);
  check(1, load<i32>(seen, 4) == SIGUSR1);
  check(2, load<i32>(seen) == 0);
  exit(0);
}
