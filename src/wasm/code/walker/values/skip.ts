// Where the immediates of an instruction end of which nothing else is wanted. `walkBody` has checked all of it before.
import { readU32, value } from "../numbers";

/** Returns 0 for an instruction that is not known here: what comes behind it is not looked at. */
export function skipImmediates(at: usize, opcode: u32): usize {
  if (opcode >= 0x45 && opcode <= 0xc4) return at;
  if (opcode === 0x0e) {
    at = readU32(at);
    for (let left = <u64>value + 1; left > 0; left--) at = readU32(at);
    return at;
  }
  if (opcode === 0x1c) {
    at = readU32(at);
    for (let left = value; left > 0 && at !== 0; left--) at = skipValueType(at);
    return at;
  }
  if (takesIndex(opcode)) return readU32(at);
  if (opcode === 0x43) return at + 4;
  if (opcode === 0x44) return at + 8;
  if (opcode === 0xfc) return miscellaneous(at);
  if (opcode === 0xfd) return simd(at);
  if (opcode === 0xfe) return atomic(at);
  return takesNothing(opcode) ? at : 0;
}

function takesIndex(opcode: u32): bool {
  return (
    (opcode >= 0x07 && opcode <= 0x09) ||
    (opcode >= 0x0c && opcode <= 0x0d) ||
    opcode === 0x18 ||
    (opcode >= 0x20 && opcode <= 0x26) ||
    opcode === 0x3f ||
    opcode === 0x40 ||
    opcode === 0xd2
  );
}

function takesNothing(opcode: u32): bool {
  return opcode <= 0x01 || opcode === 0x0a || opcode === 0x0f || (opcode >= 0x19 && opcode <= 0x1b) || opcode === 0xd1;
}

/** A number, a vector or a reference of one byte; 0 for those that name what they refer to. */
export function skipValueType(at: usize): usize {
  const byte: u32 = load<u8>(at);
  return byte >= 0x66 && byte < 0x80 ? at + 1 : 0;
}

/** Leaves the offset in `offset`. */
export function memoryArgument(at: usize): usize {
  at = readU32(at);
  if (value & 0x40) at = readU32(at);
  return readOffset(at);
}

export let offset: f64 = 0;

function readOffset(at: usize): usize {
  let all: u64 = 0;
  let byte: u64 = 0;
  for (let shift: u64 = 0; shift < 70; shift += 7) {
    byte = load<u8>(at++);
    all |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  offset = <f64>all;
  return at;
}

function miscellaneous(at: usize): usize {
  at = readU32(at);
  const opcode = value;
  if (opcode > 0x11) return opcode >= 0x13 && opcode <= 0x16 ? at : 0;
  if (opcode >= 0x08) at = readU32(at);
  if (opcode === 0x08 || opcode === 0x0a || opcode === 0x0c || opcode === 0x0e) at = readU32(at);
  return at;
}

function simd(at: usize): usize {
  at = readU32(at);
  const opcode = value;
  if (opcode <= 0x0b || opcode === 0x5c || opcode === 0x5d) return memoryArgument(at);
  if (opcode === 0x0c || opcode === 0x0d) return at + 16;
  if (opcode >= 0x15 && opcode <= 0x22) return at + 1;
  if (opcode >= 0x54 && opcode <= 0x5b) return memoryArgument(at) + 1;
  return at;
}

function atomic(at: usize): usize {
  at = readU32(at);
  const opcode = value;
  if (opcode === 0x03) return at + 1;
  return opcode <= 0x02 || (opcode >= 0x10 && opcode <= 0x4e) ? memoryArgument(at) : 0;
}
