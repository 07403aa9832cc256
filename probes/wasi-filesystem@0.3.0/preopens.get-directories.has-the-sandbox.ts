// claim: get-directories has the directory that the host grants, under its name
// weight: ordinary
// matters: wasi-libc's __wasilibc_populate_preopens (preopens.c) resolves every path against this list on wasip3 as well; without the name no file is found at all
// source: WebAssembly/WASI 0.3 filesystem/preopens.wit, get-directories: the directories and their paths; every path of a program is resolved against them

import { holds, isString, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:filesystem/preopens@0.3.0", "get-directories")
declare function directories(result: usize): void;

export function run(): i32 {
  const at = results(8);
  directories(at);
  let found = 0;
  for (let i: u32 = 0; i < load<u32>(at + 4) && i < 100; i++) {
    if (isString(load<u32>(at) + i * 12 + 4, "/sandbox")) found++;
  }
  return holds(found == 1);
}
