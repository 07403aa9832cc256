// claim: exit-with-code ends the program with the status that it is given
// weight: core
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
