// claim: get-arguments lists the arguments in order
// weight: ordinary
// matters: wasi-libc's __main_void.c makes argc and argv of this list for wasip3 as well, so a program whose arguments are missing or in another order does the wrong work
// source: WebAssembly/WASI 0.3 cli/environment.wit, get-arguments: POSIX-style arguments; std::env::args of Rust
// args: ["one", "two words"]

import { holds, isString, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/environment@0.3.0", "get-arguments")
declare function args(result: usize): void;

export function run(): i32 {
  const at = results(8);
  args(at);
  const count = load<u32>(at + 4);
  // The program's own name may stand before them.
  if (count < 2 || count > 3) return holds(false);
  const first = load<u32>(at) + (count - 2) * 8;
  return holds(isString(first, "one") && isString(first + 8, "two words"));
}
