// claim: get-terminal-stderr gives none where stderr is no terminal
// weight: ordinary
// when: world standard error is a file or a pipe
// matters: wasi-libc's stdio_isatty and the preview1 adapter's Stdio::filetype ask it; where it claims a terminal, logs that go to a file are full of colour codes
// source: WebAssembly/WASI 0.2 cli/terminal.wit, get-terminal-stderr: if stderr is connected to a terminal, a terminal-output to interact with it

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/terminal-stderr@0.2.0", "get-terminal-stderr")
declare function terminal(result: usize): void;


export function run(): i32 {
  const at = results(8);
  terminal(at);
  return holds(load<u8>(at) == 0);
}
