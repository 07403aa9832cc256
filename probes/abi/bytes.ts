// Bytes in linear memory. A buffer starts out full of UNTOUCHED, so that a call that answers 0 and writes nothing shows.

/** What every byte of a fresh buffer holds; a fresh i32 holds four of them. */
export const UNTOUCHED: u8 = 0xa5;
export const UNTOUCHED_32: i32 = 0xa5a5a5a5;

const pool = memory.data(16384, 16);
let used: usize = 0;

/** `size` untouched bytes, aligned to 16. */
export function buffer(size: usize): usize {
  const at = pool + used;
  used += (size + 15) & ~15;
  for (let i: usize = 0; i < size; i++) store<u8>(at + i, UNTOUCHED);
  return at;
}

/** An ASCII text as bytes, unterminated: its length is `value.length`. */
export function text(value: string): usize {
  const at = buffer(value.length);
  for (let i = 0; i < value.length; i++) store<u8>(at + i, load<u16>(changetype<usize>(value) + (i << 1)) as u8);
  return at;
}

/** Do the bytes at `at` spell this ASCII text? */
export function same(at: usize, value: string): bool {
  for (let i = 0; i < value.length; i++) {
    if (load<u8>(at + i) != (load<u16>(changetype<usize>(value) + (i << 1)) as u8)) return false;
  }
  return true;
}

/** Are these bytes as `buffer` left them? */
export function untouched(at: usize, size: usize): bool {
  for (let i: usize = 0; i < size; i++) if (load<u8>(at + i) != UNTOUCHED) return false;
  return true;
}

/** An iovec array of one or two entries. */
export function iovecs(a: usize, aLength: i32, b: usize = 0, bLength: i32 = 0): usize {
  const at = buffer(16);
  store<u32>(at, a as u32);
  store<i32>(at, aLength, 4);
  store<u32>(at, b as u32, 8);
  store<i32>(at, bLength, 12);
  return at;
}
