// LEB128 numbers. Each reader returns where the number ends and leaves its value in `value`, or in `wide`.
import { fail, TOO_LONG } from "./findings";

export let value: u32 = 0;
export let wide: u64 = 0;

export function readU32(at: usize): usize {
  let byte: u32 = load<u8>(at++);
  let result = byte & 0x7f;
  for (let shift = 7; byte >= 0x80; shift += 7) {
    byte = load<u8>(at++);
    if (shift === 28 && byte > 0x0f) {
      fail(TOO_LONG, at, 32);
      break;
    }
    result |= (byte & 0x7f) << shift;
  }
  value = result;
  return at;
}

/** A signed number of 32 or 64 bits, in a body that was walked before: it is not too long. */
export function readSigned(at: usize, bits: u64): usize {
  let result: u64 = 0;
  for (let shift: u64 = 0; shift < bits; shift += 7) {
    const byte: u64 = load<u8>(at++);
    result |= (byte & 0x7f) << shift;
    if (byte >= 0x80) continue;
    if (shift + 7 < bits && byte & 0x40) result |= (<u64>-1) << (shift + 7);
    break;
  }
  wide = result;
  return at;
}

/** A signed number of 32 bits (or 33: `bits`), of which only the end is wanted. */
export function skipS32(at: usize, bits: u32): usize {
  const last = at + 4;
  while (load<u8>(at) >= 0x80 && at < last) at++;
  const byte: u32 = load<u8>(at++);
  if (at > last) {
    // The bits above the highest repeat it.
    const sign = bits === 32 ? byte & 0x78 : byte & 0x70;
    if (byte >= 0x80 || (sign !== 0 && sign !== (bits === 32 ? 0x78 : 0x70))) fail(TOO_LONG, at, bits);
  }
  return at;
}

export function skipS64(at: usize): usize {
  const last = at + 9;
  while (load<u8>(at) >= 0x80 && at < last) at++;
  const byte: u32 = load<u8>(at++);
  if (at > last && byte !== 0 && byte !== 0x7f) fail(TOO_LONG, at, 64);
  return at;
}

export function skipU64(at: usize): usize {
  const last = at + 9;
  while (load<u8>(at) >= 0x80 && at < last) at++;
  if (at === last && load<u8>(at) > 1) fail(TOO_LONG, at, 64);
  return at + 1;
}
