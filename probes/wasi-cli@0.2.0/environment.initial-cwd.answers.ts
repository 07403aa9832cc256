// claim: environment initial-cwd gives none, or a path that is not empty
// weight: unusual
// matters: StarlingMonkey's environment_initial_cwd in host_api.cpp resolves relative script names against it, and an empty path there would resolve them against nothing
// source: WebAssembly/WASI 0.2 cli/environment.wit, initial-cwd: a path for programs to use as their initial working directory

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/environment@0.2.0", "initial-cwd")
declare function cwd(result: usize): void;

export function run(): i32 {
  const at = results(12);
  cwd(at);
  const some = load<u8>(at);
  return holds(some == 0 || (some == 1 && load<u32>(at + 8) > 0 && load<u32>(at + 8) < 4096));
}
