// claim: proc_exit passes a status above 100 on unchanged
// weight: edge
// source: WebAssembly/WASI preview1 docs.md, proc_exit
// expect: exited 125

import { exit } from "../abi/check";

export function _start(): void {
  exit(125);
  exit(0);
}
