// claim: proc_exec3 that is asked to search finds a bare name in a directory of the path given
// weight: ordinary
// matters: execvp in wasix-libc (musl/src/process/execvp.c) leaves the search to the host and passes PATH along; "env ls" and xargs would find no command by its bare name.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_exec3, params search_path and path; wasix-libc execvp.c
// modules: {"bin/child": "abi/modules/exit-42.wat"}
// expect: exited 42

import { buffer, text } from "../abi/bytes";
import { exit } from "../abi/check";
import { proc_exec3 } from "../abi/wasix_32v1";

export function _start(): void {
  const name = text("child");
  const errno = proc_exec3(name, 5, name, 5, buffer(16), 0, 1, text("/nowhere:/sandbox/bin"), 21);
  exit(errno == 0 ? 101 : errno);
}
