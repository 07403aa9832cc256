import type { Cursor } from "../binary/cursor.js";

/** Steps over what stands behind an opcode; false where we do not know it. The walker has checked all of it before. */
export function skipImmediates(cursor: Cursor, opcode: number): boolean {
  if (opcode >= 0x45 && opcode <= 0xc4) return true;
  if (opcode >= 0x28 && opcode <= 0x3e) memory(cursor);
  else if (opcode === 0x0e) for (let left = cursor.u32(); left >= 0; left--) cursor.u32();
  else if (opcode === 0x1c) {
    for (let left = cursor.u32(); left > 0; left--) if (!skipValueType(cursor)) return false;
  } else if (opcode === 0x11) {
    cursor.u32();
    cursor.u32();
  } else if (one.has(opcode)) cursor.u32();
  else if (opcode === 0x43) cursor.skip(4);
  else if (opcode === 0x44) cursor.skip(8);
  else if (opcode === 0xfc) return miscellaneous(cursor);
  else if (opcode === 0xfd) return simd(cursor);
  else if (opcode === 0xfe) return atomic(cursor);
  else return none.has(opcode);
  return true;
}

const one = new Set([0x07, 0x08, 0x09, 0x0c, 0x0d, 0x18, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x3f, 0x40, 0xd2]);
const none = new Set([0x00, 0x01, 0x05, 0x0a, 0x0b, 0x0f, 0x19, 0x1a, 0x1b, 0xd1]);

/** A number, a vector or a reference of one byte; false for those that name what they refer to. */
export function skipValueType(cursor: Cursor): boolean {
  const byte = cursor.u8();
  return byte >= 0x66 && byte < 0x80;
}

function memory(cursor: Cursor): void {
  if (cursor.u32() & 0x40) cursor.u32();
  while (cursor.u8() >= 0x80);
}

function miscellaneous(cursor: Cursor): boolean {
  const opcode = cursor.u32();
  if (opcode > 0x11) return opcode >= 0x13 && opcode <= 0x16;
  if (opcode >= 0x08) cursor.u32();
  if (opcode === 0x08 || opcode === 0x0a || opcode === 0x0c || opcode === 0x0e) cursor.u32();
  return true;
}

function simd(cursor: Cursor): boolean {
  const opcode = cursor.u32();
  if (opcode <= 0x0b || opcode === 0x5c || opcode === 0x5d) memory(cursor);
  else if (opcode === 0x0c || opcode === 0x0d) cursor.skip(16);
  else if (opcode >= 0x15 && opcode <= 0x22) cursor.u8();
  else if (opcode >= 0x54 && opcode <= 0x5b) {
    memory(cursor);
    cursor.u8();
  }
  return true;
}

function atomic(cursor: Cursor): boolean {
  const opcode = cursor.u32();
  if (opcode === 0x03) cursor.u8();
  else if (opcode <= 0x02 || (opcode >= 0x10 && opcode <= 0x4e)) memory(cursor);
  else return false;
  return true;
}
