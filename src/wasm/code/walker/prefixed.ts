import { DATA, ELEMENT, fail, LANE, MEMORY, NO_DATA_COUNT, opcodes, TYPE, UNKNOWN, wrong } from "./findings";
import { data, elements, memories, types } from "./module";
import { readU32, value } from "./numbers";
import { label, memoryArgument, tableIndex } from "./rare";
import { heapType } from "./value-types";

/** Behind a prefix byte; leaves the opcode in `value`. */
function prefixed(at: usize, prefix: u32): usize {
  at = readU32(at);
  if (value < 512) store<u8>(opcodes + 256 + ((prefix - 0xfb) << 9) + value, 1);
  else fail(UNKNOWN, at, (prefix << 16) | (value & 0xffff));
  return at;
}

function unknown(at: usize, prefix: u32, opcode: u32): usize {
  fail(UNKNOWN, at, (prefix << 16) | (opcode & 0xffff));
  return at;
}

export function simd(at: usize): usize {
  at = prefixed(at, 0xfd);
  const opcode = value;
  if (opcode <= 0x0b) {
    const size: u32 = opcode === 0 || opcode === 0x0b ? 4 : opcode < 7 ? 3 : opcode - 7;
    return memoryArgument(at, size, false);
  }
  if (opcode === 0x5c || opcode === 0x5d) return memoryArgument(at, opcode - 0x5a, false);
  if (opcode === 0x0c) return at + 16;
  if (opcode === 0x0d) {
    for (let i: usize = 0; i < 16; i++) if (load<u8>(at + i) >= 32) wrong(LANE, at, load<u8>(at + i));
    return at + 16;
  }
  if (opcode >= 0x15 && opcode <= 0x22) return lane(at, lanesOf(opcode));
  if (opcode >= 0x54 && opcode <= 0x5b) {
    const size = (opcode - 0x54) & 3;
    return lane(memoryArgument(at, size, false), 16 >> size);
  }
  if (opcode > 0x113) return unknown(at, 0xfd, opcode);
  return at;
}

function lanesOf(opcode: u32): u32 {
  if (opcode <= 0x17) return 16;
  if (opcode <= 0x1a) return 8;
  if (opcode <= 0x1c || opcode === 0x1f || opcode === 0x20) return 4;
  return 2;
}

function lane(at: usize, count: u32): usize {
  const index: u32 = load<u8>(at++);
  if (index >= count) wrong(LANE, at, index);
  return at;
}

/** Saturating truncation, bulk memory, tables, 128-bit arithmetic: none, one or two indices. */
export function miscellaneous(at: usize): usize {
  at = prefixed(at, 0xfc);
  const opcode = value;
  if (opcode < 0x08 || (opcode >= 0x13 && opcode <= 0x16)) return at;
  if (opcode > 0x16) return unknown(at, 0xfc, opcode);
  if (opcode === 0x08) return memoryIndex(dataIndex(at));
  if (opcode === 0x09) return dataIndex(at);
  if (opcode === 0x0a) return memoryIndex(memoryIndex(at));
  if (opcode === 0x0b || opcode === 0x12) return memoryIndex(at);
  if (opcode === 0x0c) return tableIndex(elementIndex(at));
  if (opcode === 0x0d) return elementIndex(at);
  if (opcode === 0x0e) return tableIndex(tableIndex(at));
  return tableIndex(at);
}

function memoryIndex(at: usize): usize {
  at = readU32(at);
  if (value >= memories) wrong(MEMORY, at, value);
  return at;
}

function dataIndex(at: usize): usize {
  at = readU32(at);
  if (data < 0) wrong(NO_DATA_COUNT, at, value);
  else if (value >= <u32>data) wrong(DATA, at, value);
  return at;
}

function elementIndex(at: usize): usize {
  at = readU32(at);
  if (value >= elements) wrong(ELEMENT, at, value);
  return at;
}

function typeIndex(at: usize): usize {
  at = readU32(at);
  if (value >= types) wrong(TYPE, at, value);
  return at;
}

/** Garbage collection. */
export function collector(at: usize): usize {
  at = prefixed(at, 0xfb);
  const opcode = value;
  if (opcode >= 0x14 && opcode <= 0x17) return heapType(at, (opcode & 1) === 1);
  if (opcode === 0x23 || opcode === 0x24) return heapType(at, opcode === 0x24);
  if (opcode === 0x18 || opcode === 0x19 || opcode === 0x25 || opcode === 0x26) {
    const nullable: u32 = load<u8>(at);
    at = label(at + 1);
    at = heapType(at, (nullable & 1) !== 0);
    return heapType(at, (nullable & 2) !== 0);
  }
  if (opcode > 0x26) return unknown(at, 0xfb, opcode);
  if (opcode === 0x0f || (opcode >= 0x1a && opcode <= 0x1f)) return at;
  at = typeIndex(at);
  // A field, a length, a segment, or the type of another array.
  if (opcode === 0x11) return typeIndex(at);
  if (opcode === 0x09 || opcode === 0x12) return dataIndex(at);
  if (opcode === 0x0a || opcode === 0x13) return elementIndex(at);
  if ((opcode >= 0x02 && opcode <= 0x05) || opcode === 0x08) return readU32(at);
  return at;
}

export function atomic(at: usize): usize {
  at = prefixed(at, 0xfe);
  const opcode = value;
  if (opcode <= 0x02) return memoryArgument(at, opcode < 2 ? 2 : 3, true);
  if (opcode >= 0x10 && opcode <= 0x4e) return memoryArgument(at, atomicSize((opcode - 0x10) % 7), true);
  if (opcode === 0x03) return at + 1;
  if (opcode >= 0x4f && opcode <= 0x71) {
    at = readU32(at + 1);
    // get and set of globals, tables, structs and arrays; those of the last two name a field too, or nothing.
    return opcode >= 0x5c && opcode <= 0x66 ? readU32(at) : at;
  }
  if (opcode !== 0x04 && opcode !== 0x72) return unknown(at, 0xfe, opcode);
  return at;
}

/** i32, i64, and their parts of 8, 16, 8, 16 and 32 bits. */
function atomicSize(kind: u32): u32 {
  return kind < 2 ? kind + 2 : kind < 4 ? kind - 2 : kind - 4;
}
