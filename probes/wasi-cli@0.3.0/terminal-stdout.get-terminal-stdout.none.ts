// claim: get-terminal-stdout gives none where stdout is no terminal
// weight: ordinary
// when: world standard output is a file or a pipe
// matters: stdout3_isatty of wasi-libc (wasip3_stdio.c) asks it; where it claims a terminal, piped output is flushed line by line and coloured
// source: WebAssembly/WASI 0.3 cli/terminal.wit, get-terminal-stdout: if stdout is connected to a terminal, a terminal-output to interact with it

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/terminal-stdout@0.3.0", "get-terminal-stdout")
declare function terminal(result: usize): void;

export function run(): i32 {
  const at = results(8);
  terminal(at);
  return holds(load<u8>(at) == 0);
}
