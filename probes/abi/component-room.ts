// Memory of a component's program that no later call takes again.

const pool = memory.data(16384, 16);
let used: usize = 0;

/** `size` bytes, full of a pattern, so that a call that writes nothing shows. */
export function room(size: usize): usize {
  const at = pool + used;
  used += (size + 7) & ~7;
  memory.fill(at, 0xa5, size);
  return at;
}

/** An ASCII text as bytes, unterminated. */
export function bytes(value: string): usize {
  const at = room(value.length);
  for (let i = 0; i < value.length; i++) store<u8>(at + i, <u8>value.charCodeAt(i));
  return at;
}

/** Whether the bytes at `at` spell this ASCII text. */
export function spells(at: usize, value: string): bool {
  for (let i = 0; i < value.length; i++) {
    if (load<u8>(at + i) != <u8>value.charCodeAt(i)) return false;
  }
  return true;
}
