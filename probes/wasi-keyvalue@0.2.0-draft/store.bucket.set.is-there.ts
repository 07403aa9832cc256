// claim: what bucket set stores is there
// weight: ordinary
// matters: Programs store a value and count on it; one that is lost shows nowhere until it is missed
// source: WebAssembly/wasi-keyvalue wit/store.wit, bucket set: the value is associated with the key

import { holds, results } from "../abi/component";
import { bytes } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:keyvalue/store@0.2.0-draft", "open")
declare function open(name: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:keyvalue/store@0.2.0-draft", "[method]bucket.set")
declare function set(bucket: i32, key: usize, length: i32, value: usize, size: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:keyvalue/store@0.2.0-draft", "[method]bucket.exists")
declare function exists(bucket: i32, key: usize, length: i32, result: usize): void;

export function run(): i32 {
  const at = results(16);
  open(bytes(""), 0, at);
  if (load<u8>(at) != 0) unreachable();
  const bucket = load<i32>(at + 4);
  set(bucket, bytes("key"), 3, bytes("value"), 5, at);
  if (load<u8>(at) != 0) return holds(false);
  exists(bucket, bytes("key"), 3, at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 4) == 1);
}
