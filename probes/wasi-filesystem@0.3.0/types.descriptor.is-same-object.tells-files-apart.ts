// claim: is-same-object is true of two descriptors of one file, and false of two files
// weight: unusual
// matters: copy and move tools compare source and target before they truncate one; a host that says no here lets a file be copied onto itself
// source: WebAssembly/WASI 0.3 filesystem/types.wit, is-same-object: whether two descriptors refer to the same filesystem object
// files: {"ten.txt": "0123456789", "other.txt": "0123456789"}

import { holds } from "../abi/component";
import { open } from "../abi/component-files-0.3";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.is-same-object")
declare function isSameObject(self: i32, other: i32): i32;

export function run(): i32 {
  const file = open("ten.txt");
  return holds(isSameObject(file, open("ten.txt")) == 1 && isSameObject(file, open("other.txt")) == 0);
}
