// claim: environment get-arguments gives the program's name and then its arguments, in order
// weight: ordinary
// matters: wasi-libc's __main_void.c makes argc and argv of this list and the preview1 adapter's args_get copies it, so a program whose arguments are missing or in another order does the wrong work
// source: WebAssembly/WASI 0.2 cli/environment.wit, get-arguments: the POSIX-style arguments to the program
// args: ["first", "the second"]

import { holds, isString, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/environment@0.2.0", "get-arguments")
declare function parameters(result: usize): void;

export function run(): i32 {
  const at = results(8);
  parameters(at);
  const list = load<u32>(at);
  return holds(load<u32>(at + 4) == 3 && isString(list + 8, "first") && isString(list + 16, "the second"));
}
