// claim: bucket get of a key that nobody set gives none
// weight: ordinary
// matters: Caches ask before they compute: an error in place of none ends Rust's bucket.get(key)? where it should go on
// source: WebAssembly/wasi-keyvalue wit/store.wit, bucket get: ok(none) where the key does not exist

import { holds, results } from "../abi/component";
import { bytes } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:keyvalue/store@0.2.0-draft", "open")
declare function open(name: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:keyvalue/store@0.2.0-draft", "[method]bucket.get")
declare function get(bucket: i32, key: usize, length: i32, result: usize): void;

export function run(): i32 {
  const at = results(16);
  open(bytes(""), 0, at);
  if (load<u8>(at) != 0) unreachable();
  const bucket = load<i32>(at + 4);
  get(bucket, bytes("nobody"), 6, at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 4) == 0);
}
