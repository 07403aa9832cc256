// claim: exit-with-code ends the program with the status that it is given
// weight: unusual
// matters: _Exit of wasi-libc and proc_exit of the preview1 adapter know only success and failure, so tools such as grep that tell by 1 and 2 call this themselves; where it does not hold their callers cannot tell the two apart
// source: WebAssembly/WASI 0.2.12 cli/exit.wit, exit-with-code; how a command tells a shell more than that it failed
// expect: exited 7

import { holds } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/exit@0.2.12", "exit-with-code")
declare function exitWithCode(code: i32): void;

export function run(): i32 {
  exitWithCode(7);
  return holds(false);
}
