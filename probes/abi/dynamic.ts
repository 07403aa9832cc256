// What the probes of dynamic linking share. Such a probe is built as `dylink`: it imports its memory, table and stack.

import { buffer, text, UNTOUCHED_32 } from "./bytes";
import { setUp } from "./check";
import { dlopen, dlsym } from "./wasix_32v1";

/** typenames.witx, dl_flags. */
export const NOW = 2;
/** As __wasi_wasm_value_type of wasix-libc numbers them. */
export const I32 = 0;
export const I64 = 1;
export const F32 = 2;
export const F64 = 3;

export const ERROR_SIZE = 256;

/** Opens /sandbox/library.wasm: see modules/library.wat. */
export function library(): i32 {
  const handle = buffer(4);
  const path = text("/sandbox/library.wasm");
  setUp(dlopen(path, 21, NOW, buffer(ERROR_SIZE), ERROR_SIZE, path, 0, handle) == 0);
  setUp(load<i32>(handle) != UNTOUCHED_32);
  return load<i32>(handle);
}

/** The address of a symbol, or the index of a function in the table. */
export function symbol(handle: i32, name: string): i32 {
  const address = buffer(4);
  setUp(dlsym(handle, text(name), name.length, buffer(ERROR_SIZE), ERROR_SIZE, address) == 0);
  return load<i32>(address);
}

/** Does a text of at least eight characters and a NUL stand here? Which words an engine chooses is its own matter. */
export function isMessage(at: usize, size: i32): bool {
  for (let i = 0; i < size; i++) {
    const byte = load<u8>(at + i);
    if (byte == 0) return i >= 8;
    if (byte < 32 || byte > 126) return false;
  }
  return false;
}
