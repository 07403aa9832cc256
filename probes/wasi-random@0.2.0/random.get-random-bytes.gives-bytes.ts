// claim: random get-random-bytes gives as many bytes as are asked for, not all alike, and others the next time
// weight: ordinary
// matters: wasi-libc's __wasilibc_random.c, which ends the program where there are fewer bytes, and fill_bytes of Rust std (sys/random/wasip2.rs) make keys and identifiers of them; bytes that repeat give secrets away
// source: WebAssembly/WASI 0.2 random/random.wit, get-random-bytes

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:random/random@0.2.0", "get-random-bytes")
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
