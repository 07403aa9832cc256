// claim: insecure get-insecure-random-bytes gives as many bytes as are asked for, not all alike, and others the next time
// weight: ordinary
// matters: rand::get_insecure_random_bytes of wstd copies them into a slice of that length, and panics where there are fewer
// source: WebAssembly/WASI 0.2 random/insecure.wit, get-insecure-random-bytes

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:random/insecure@0.2.0", "get-insecure-random-bytes")
declare function bytes(length: u64, result: usize): void;

export function run(): i32 {
  const at = results(8);
  bytes(64, at);
  const first = load<u32>(at);
  if (load<u32>(at + 4) != 64) return holds(false);
  bytes(64, at);
  const second = load<u32>(at);
  if (load<u32>(at + 4) != 64 || first == second) return holds(false);
  return holds(differ(first, second) && !alike(first) && !alike(second));
}

function alike(at: usize): bool {
  for (let i = 1; i < 64; i++) if (load<u8>(at + i) != load<u8>(at)) return false;
  return true;
}

function differ(a: usize, b: usize): bool {
  for (let i = 0; i < 64; i++) if (load<u8>(a + i) != load<u8>(b + i)) return true;
  return false;
}
