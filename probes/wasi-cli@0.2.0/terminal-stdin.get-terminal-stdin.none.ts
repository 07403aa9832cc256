// claim: get-terminal-stdin gives none where stdin is no terminal
// weight: ordinary
// when: world standard input is a file or a pipe
// matters: wasi-libc's stdio_isatty and the preview1 adapter's Stdio::filetype ask it; where it claims a terminal, interpreters like Python start a prompt instead of reading the piped script
// source: WebAssembly/WASI 0.2 cli/terminal.wit, get-terminal-stdin: if stdin is connected to a terminal, a terminal-input to interact with it

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/terminal-stdin@0.2.0", "get-terminal-stdin")
declare function terminal(result: usize): void;


export function run(): i32 {
  const at = results(8);
  terminal(at);
  return holds(load<u8>(at) == 0);
}
