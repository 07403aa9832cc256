// claim: a program run by proc_exec gets the arguments of the list, one a line
// weight: ordinary
// matters: An early execv.c of wasix-libc joined argv with line feeds for this call; programs built with it would start their children without arguments, or with one long one, where the host splits otherwise.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_exec, param args: entries are separated by line feeds
// modules: {"child.wasm": "abi/modules/arguments.ts"}
// expect: exited 42

import { text } from "../abi/bytes";
import { exit } from "../abi/check";
import { proc_exec } from "../abi/wasix_32v1";

export function _start(): void {
  proc_exec(text("/sandbox/child.wasm"), 19, text("name\none\ntwo words"), 18);
  exit(101);
}
