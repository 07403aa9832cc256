// claim: get-initial-cwd gives none, or a path that is not empty
// weight: unusual
// matters: script hosts resolve relative names against it, as environment_initial_cwd of StarlingMonkey does on 0.2; an empty path would resolve them against nothing
// source: WebAssembly/WASI 0.3 cli/environment.wit, get-initial-cwd: a path for programs to use as their initial working directory

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/environment@0.3.0", "get-initial-cwd")
declare function initialCwd(result: usize): void;

export function run(): i32 {
  const at = results(12);
  initialCwd(at);
  const some = load<u8>(at);
  return holds(some == 0 || (some == 1 && load<u32>(at + 8) > 0 && load<u32>(at + 8) < 4096));
}
