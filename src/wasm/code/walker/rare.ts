import { depth, handlerBlock, sizeOf, skipOffset } from "./body";
import { ANY_TABLE, addCall, addIndirect } from "./edges";
import {
  ALIGNMENT,
  CUT,
  FUNCTION,
  fail,
  feature,
  LABEL,
  MEMORY,
  MULTI_MEMORY,
  MULTI_VALUE,
  opcodes,
  REFERENCE_TYPES,
  SELECT,
  SHARED_EVERYTHING,
  TABLE,
  TAG,
  TYPE,
  UNDECLARED,
  UNKNOWN,
  wrong,
} from "./findings";
import { grows } from "./growth";
import { DECLARED, functions, mark, marks, memories, parametersOf, REFERENCED, tables, tags, types } from "./module";
import { readU32, skipS32, value } from "./numbers";
import { atomic, collector, miscellaneous, simd } from "./prefixed";
import { heapType, valueType } from "./value-types";

/** Steps over the immediates of an instruction that `walkBody` does not; `at` is behind its opcode. */
export function stepOverRare(at: usize, end: usize, opcode: u32): usize {
  if (opcode < 0x02) return at;
  store<u8>(opcodes + opcode, 1);
  if (opcode === 0x11) return callIndirect(at);
  if (opcode >= 0x28 && opcode <= 0x3e) return memoryArgument(at, sizeOf(opcode), false);
  if (opcode === 0x43) return at + 4;
  if (opcode === 0x44) return at + 8;
  if (opcode === 0x3f || opcode === 0x40) {
    // Engines without multi-memory read a zero byte there, not a number.
    if (load<u8>(at) !== 0) feature(MULTI_MEMORY);
    at = readU32(at);
    if (value >= memories) wrong(MEMORY, at, value);
    if (opcode === 0x40) grows(at);
    return at;
  }
  if (opcode >= 0xc0 && opcode <= 0xc4) return at;
  if (opcode === 0x0e) return labels(at, end);
  if (opcode === 0xfd) return simd(at);
  if (opcode === 0xfc) return miscellaneous(at);
  return rarest(at, end, opcode);
}

function rarest(at: usize, end: usize, opcode: u32): usize {
  if (opcode === 0x06) {
    at = blockType(at);
    handlerBlock(at, opcode);
  } else if (opcode === 0x07) {
    at = tag(at);
    handlerBlock(at, opcode);
  } else if (opcode === 0x18) {
    // It ends its try, and its label counts from outside.
    handlerBlock(at, opcode);
    at = label(at);
  } else if (opcode === 0x19) handlerBlock(at, opcode);
  else if (opcode === 0x1f) {
    at = blockType(at);
    at = catches(at, end);
    handlerBlock(at, opcode);
  } else if (opcode === 0x08) at = tag(at);
  else if (opcode === 0x09) at = label(at);
  else if (opcode === 0x12) {
    at = readU32(at);
    if (value < functions) addCall(value);
    else wrong(FUNCTION, at, value);
  } else if (opcode === 0x13) {
    at = readU32(at);
    const type = value;
    at = readU32(at);
    callThrough(at, type, value);
  } else if (opcode === 0x14 || opcode === 0x15) {
    at = functionType(at);
    if (value < types) addIndirect(value, ANY_TABLE);
  } else if (opcode === 0x1c) {
    at = readU32(at);
    const count = value;
    if (count !== 1) wrong(SELECT, at, count);
    for (let left = count; left > 0 && at < end; left--) at = valueType(at);
  } else if (opcode === 0x25 || opcode === 0x26) {
    at = tableIndex(at);
  } else if (opcode === 0xd5 || opcode === 0xd6) at = label(at);
  else if (opcode === 0xd0) at = heapType(at, true);
  else if (opcode === 0xd2) {
    at = readU32(at);
    if (value >= functions) wrong(FUNCTION, at, value);
    else {
      mark(value, REFERENCED);
      if ((load<u8>(marks + value) & DECLARED) === 0) wrong(UNDECLARED, at, value);
    }
  } else if (opcode >= 0xe0 && opcode <= 0xe6) at = stackSwitching(at, end, opcode);
  else if (opcode === 0xfb) at = collector(at);
  else if (opcode === 0xfe) at = atomic(at);
  else if (opcode !== 0x0a && opcode !== 0xd1 && opcode !== 0xd3 && opcode !== 0xd4) {
    fail(UNKNOWN, at - 1, opcode);
    return end;
  }
  return at;
}

function callIndirect(at: usize): usize {
  at = readU32(at);
  const type = value;
  // Before reference types there was one table and a zero byte; linkers write a padded number there, which is none.
  if (load<u8>(at) !== 0) feature(REFERENCE_TYPES);
  at = readU32(at);
  callThrough(at, type, value);
  return at;
}

function callThrough(at: usize, type: u32, table: u32): void {
  if (table >= tables) wrong(TABLE, at, table);
  else if (!isFunction(type)) wrong(TYPE, at, type);
  else addIndirect(type, table);
}

function isFunction(type: u32): bool {
  return type < types && load<u32>(parametersOf + <usize>type * 4) !== 0xffffffff;
}

/** Alignment and flags, the memory's index where bit 6 says so, and the offset. */
export function memoryArgument(at: usize, size: u32, atomically: bool): usize {
  at = readU32(at);
  const flags = value;
  let index: u32 = 0;
  if (flags & 0x40) {
    feature(MULTI_MEMORY);
    at = readU32(at);
    index = value;
  }
  let alignment = flags & ~(<u32>0x40);
  if (atomically && flags & 0x10) {
    feature(SHARED_EVERYTHING);
    alignment &= ~(<u32>0x10);
    at++;
  }
  at = skipOffset(at);
  if (alignment > size || (atomically && alignment !== size)) wrong(ALIGNMENT, at, alignment);
  if (index >= memories) wrong(MEMORY, at, index);
  return at;
}

export function label(at: usize): usize {
  at = readU32(at);
  if (value >= depth) wrong(LABEL, at, value);
  return at;
}

export function tableIndex(at: usize): usize {
  at = readU32(at);
  if (value >= tables) wrong(TABLE, at, value);
  return at;
}

export function functionType(at: usize): usize {
  at = readU32(at);
  if (!isFunction(value)) wrong(TYPE, at, value);
  return at;
}

function tag(at: usize): usize {
  at = readU32(at);
  if (value >= tags) wrong(TAG, at, value);
  return at;
}

function labels(at: usize, end: usize): usize {
  at = readU32(at);
  for (let left = <u64>value + 1; left > 0; left--) {
    if (at >= end) {
      fail(CUT, at, 0);
      return end;
    }
    at = label(at);
  }
  return at;
}

/** A value type, or the index of a function type: then the block takes values or leaves several. */
export function blockType(at: usize): usize {
  const byte: u32 = load<u8>(at);
  if (byte === 0x40) return at + 1;
  if (byte < 0x80 && byte > 0x40) return valueType(at);
  feature(MULTI_VALUE);
  const after = skipS32(at, 33);
  readU32(at);
  if (!isFunction(value)) wrong(TYPE, after, value);
  return after;
}

function catches(at: usize, end: usize): usize {
  at = readU32(at);
  for (let left = value; left > 0; left--) {
    if (at >= end) {
      fail(CUT, at, 0);
      return end;
    }
    // 0 and 1 name a tag, 2 and 3 catch everything.
    const kind: u32 = load<u8>(at++);
    if (kind < 2) at = tag(at);
    at = label(at);
  }
  return at;
}

function stackSwitching(at: usize, end: usize, opcode: u32): usize {
  if (opcode === 0xe2) return tag(at);
  at = readU32(at);
  if (value >= types) wrong(TYPE, at, value);
  if (opcode === 0xe1) {
    at = readU32(at);
    if (value >= types) wrong(TYPE, at, value);
  } else if (opcode === 0xe4 || opcode === 0xe6) at = tag(at);
  if (opcode < 0xe3 || opcode === 0xe6) return at;
  at = readU32(at);
  for (let left = value; left > 0; left--) {
    if (at >= end) {
      fail(CUT, at, 0);
      return end;
    }
    const handler: u32 = load<u8>(at++);
    at = tag(at);
    if (handler === 0) at = label(at);
  }
  return at;
}
