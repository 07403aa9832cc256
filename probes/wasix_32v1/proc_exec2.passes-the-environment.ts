// claim: a program run by proc_exec2 gets the variables of the list, one a line
// weight: ordinary
// matters: An early execve.c of wasix-libc joined the variables with line feeds for this call; a shell built with it would start commands without PATH and HOME.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_exec2, param envs: entries are separated by line feeds
// modules: {"child.wasm": "abi/modules/environment.ts"}
// expect: exited 42

import { text } from "../abi/bytes";
import { exit } from "../abi/check";
import { proc_exec2 } from "../abi/wasix_32v1";

export function _start(): void {
  proc_exec2(text("/sandbox/child.wasm"), 19, text("name"), 4, text("A=1\nB=two words"), 15);
  exit(101);
}
