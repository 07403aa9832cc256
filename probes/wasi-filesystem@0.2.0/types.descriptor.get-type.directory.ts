// claim: get-type of the preopened directory is directory
// weight: ordinary
// matters: wasi-libc's file_is_directory (file.c) and the preview1 adapter's get_dir tell directories from files by it; where it is wrong no path can be opened below a preopen
// source: WebAssembly/WASI 0.2 filesystem/types.wit, get-type and descriptor-type

import { holds, results } from "../abi/component";
import { sandbox } from "../abi/component-sandbox";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.get-type")
declare function getType(self: i32, result: usize): void;


const DIRECTORY: u8 = 3;

export function run(): i32 {
  const at = results(8);
  getType(sandbox(), at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 1) == DIRECTORY);
}
