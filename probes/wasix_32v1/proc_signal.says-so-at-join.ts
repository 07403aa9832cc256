// claim: proc_join of a child that SIGKILL ended says that a signal ended it, and which
// weight: unusual
// matters: WIFSIGNALED of waitpid: CPython's returncode is -9 then, and make says "Killed"; an exit status in its place looks like the program's own answer.
// source: wasix-org/wasix-witx typenames.witx, join_status_type exit_signal; wasix-libc waitpid.c: WIFSIGNALED
// modules: {"child.wasm": "abi/modules/sleeper.ts"}

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { isPid } from "../abi/process";
import { proc_join, proc_signal, proc_spawn2 } from "../abi/wasix_32v1";

const SIGKILL = 9;
const EXIT_SIGNAL = 2;

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const pid = buffer(8);
  const status = buffer(8);
  store<u32>(pid, 1);
  setUp(proc_spawn2(file, 19, file, 19, none, 0, none, 0, none, 0, 0, none, 0, pid + 4) == 0);
  setUp(isPid(load<i32>(pid, 4)));
  succeeds(proc_signal(load<i32>(pid, 4), SIGKILL));
  setUp(proc_join(pid, 0, status) == 0);
  check(1, load<u8>(status) == EXIT_SIGNAL);
  check(2, load<u8>(status, 4) == SIGKILL);
  exit(0);
}
