// claim: store get of a key that nobody set gives none
// weight: ordinary
// matters: Programs ask for a setting and fall back to a default; an error in its place ends those that only expect none, as Rust's store::get(key)?.unwrap_or_default() does
// source: WebAssembly/wasi-runtime-config wit/store.wit, get: the value if the key exists, else none

import { holds, results } from "../abi/component";
import { bytes } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:config/store@0.2.0-rc.1", "get")
declare function get(key: usize, length: i32, result: usize): void;

export function run(): i32 {
  const at = results(16);
  get(bytes("nobody"), 6, at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 4) == 0);
}
