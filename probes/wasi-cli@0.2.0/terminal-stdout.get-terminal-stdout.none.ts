// claim: get-terminal-stdout gives none where stdout is no terminal
// weight: ordinary
// when: world standard output is a file or a pipe
// matters: wasi-libc's stdio_isatty and the preview1 adapter's Stdio::filetype ask it; where it claims a terminal, piped output is flushed line by line and coloured
// source: WebAssembly/WASI 0.2 cli/terminal.wit, get-terminal-stdout: if stdout is connected to a terminal, a terminal-output to interact with it

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/terminal-stdout@0.2.0", "get-terminal-stdout")
declare function terminal(result: usize): void;


export function run(): i32 {
  const at = results(8);
  terminal(at);
  return holds(load<u8>(at) == 0);
}
