// claim: store get-all gives an empty list where nothing was set
// weight: ordinary
// matters: Programs that list their settings at start-up go on with defaults where there are none, as Rust's store::get_all()? does
// source: WebAssembly/wasi-runtime-config wit/store.wit, get-all: a list of all the values

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:config/store@0.2.0-rc.1", "get-all")
declare function getAll(result: usize): void;

export function run(): i32 {
  const at = results(16);
  getAll(at);
  return holds(load<u8>(at) == 0 && load<u32>(at + 8) == 0);
}
