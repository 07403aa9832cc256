// claim: proc_exit passes a status above 100 on unchanged
// weight: unusual
// when: argument 0 above 100
// matters: docker and env report by 125 and above what went wrong before the program ran.
// source: WebAssembly/WASI preview1 docs.md, proc_exit
// expect: exited 125

import { exit } from "../abi/check";

export function _start(): void {
  exit(125);
  exit(0);
}
