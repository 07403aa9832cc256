// claim: proc_exec4 of a file that is not there is ENOENT, and the caller goes on
// weight: ordinary
// when: world nothing of that name
// matters: __execvpe in wasix-libc (musl/src/process/execvp.c) sets errno from it since it moved to this call; env and xargs report 127 by ENOENT, and would end without a word.
// source: wasmerio/wasmer lib/wasix proc_exec4.rs; execve(2): ENOENT

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOENT } from "../abi/errno";
import { list } from "../abi/process";
import { proc_exec4 } from "../abi/wasix_32v1";

export function _start(): void {
  const none = buffer(16);
  failsWith(proc_exec4(text("/sandbox/nothing"), 16, list("name", "one"), 2, none, 0, 0, none, 0), ENOENT);
  exit(0);
}
