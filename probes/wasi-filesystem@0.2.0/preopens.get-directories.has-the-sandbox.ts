// claim: preopens get-directories has the directory that the host grants, under its name
// weight: ordinary
// matters: wasi-libc's __wasilibc_populate_preopens (preopens.c) and the preview1 adapter's open_preopens resolve every path against this list; without the name no file is found at all
// source: WebAssembly/WASI 0.2 filesystem/preopens.wit, get-directories: the set of preopened directories and their paths

import { holds, isString, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:filesystem/preopens@0.2.0", "get-directories")
declare function directories(result: usize): void;

export function run(): i32 {
  const at = results(8);
  directories(at);
  const list = load<u32>(at);
  if (load<u32>(at + 4) > 100) return holds(false);
  for (let i: u32 = 0; i < load<u32>(at + 4); i++) if (isString(list + i * 12 + 4, "/sandbox")) return holds(true);
  return holds(false);
}
