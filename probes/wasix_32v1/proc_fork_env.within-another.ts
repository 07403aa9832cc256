// claim: proc_fork_env in the child of a proc_fork_env is refused
// weight: unusual
// matters: A signal handler or atfork hook that starts a program between vfork and exec would nest it; a host that lets it happen loses the way back to the first parent.
// source: wasmerio/wasmer lib/wasix proc_fork_env.rs: ENOTSUP

import { buffer } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { isPid } from "../abi/process";
import { proc_exit2, proc_fork_env } from "../abi/wasix_32v1";

const ENOTSUP = 58;

export function _start(): void {
  const child = buffer(4);
  setUp(proc_fork_env(child) == 0 && isPid(load<i32>(child)));
  const errno = proc_fork_env(buffer(4));
  proc_exit2(0);
  failsWith(errno, ENOTSUP);
  exit(0);
}
