// claim: store open of the empty name gives the default bucket
// weight: ordinary
// matters: Programs open a bucket before anything else, and Rust's store::open("")? ends where there is none
// source: WebAssembly/wasi-keyvalue wit/store.wit, open: the bucket with the specified identifier

import { holds, results } from "../abi/component";
import { bytes } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:keyvalue/store@0.2.0-draft", "open")
declare function open(name: usize, length: i32, result: usize): void;

export function run(): i32 {
  const at = results(16);
  open(bytes(""), 0, at);
  return holds(load<u8>(at) == 0);
}
