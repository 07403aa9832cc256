// claim: get-environment has the variable that the host sets, with its value
// weight: ordinary
// matters: wasi-libc fills environ from it at the first getenv (__wasilibc_initialize_environ.c), so a program would find no setting that the host gives
// source: WebAssembly/WASI 0.3 cli/environment.wit, get-environment: POSIX-style variables; std::env::vars of Rust
// env: {"COLOUR":"green"}

import { holds, isString, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/environment@0.3.0", "get-environment")
declare function variables(result: usize): void;

export function run(): i32 {
  const at = results(8);
  variables(at);
  let found = 0;
  for (let i: u32 = 0; i < load<u32>(at + 4) && i < 10_000; i++) {
    const pair = load<u32>(at) + i * 16;
    if (isString(pair, "COLOUR") && isString(pair + 8, "green")) found++;
  }
  return holds(found == 1);
}
