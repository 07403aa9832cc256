// claim: environment get-environment has the variable that the host sets, once, with its value
// weight: ordinary
// matters: wasi-libc's __wasilibc_initialize_environ.c and the preview1 adapter's environ_get fill environ from this list, so getenv and std::env::var would find no setting that the host gives
// source: WebAssembly/WASI 0.2 cli/environment.wit, get-environment: POSIX-style variables as pairs of key and value
// env: {"COLOUR":"green"}

import { holds, isString, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/environment@0.2.0", "get-environment")
declare function variables(result: usize): void;

export function run(): i32 {
  const at = results(8);
  variables(at);
  const list = load<u32>(at);
  if (load<u32>(at + 4) > 10_000) return holds(false);
  let found = 0;
  for (let i: u32 = 0; i < load<u32>(at + 4); i++) {
    const pair = list + i * 16;
    if (isString(pair, "COLOUR") && isString(pair + 8, "green")) found++;
  }
  return holds(found == 1);
}
