import { addCall } from "./edges";
import {
  ALIGNMENT,
  BEHIND_END,
  CATCH,
  ELSE,
  FUNCTION,
  GLOBAL,
  IMMUTABLE,
  LABEL,
  LOCAL,
  LOCALS,
  MEMORY,
  wrong,
} from "./findings";
import { functions, globals, memories, mutable } from "./module";
import { readU32, skipS32, skipS64, skipU64, value } from "./numbers";
import { blockType, stepOverRare } from "./rare";
import { valueType } from "./value-types";

/** Every engine has this limit. */
const MOST_LOCALS: u64 = 50000;

/** What opened each block that is open, as its opcode; of those that are deeper than this nothing is known. */
const DEEPEST: u32 = 1 << 16;
const blocks: usize = memory.data(1 << 16);
/** How many blocks are open, the body itself among them. */
export let depth: u32 = 0;
export let locals: u32 = 0;

/** Reads how many locals there are beside the parameters; returns where the instructions begin. */
export function readLocals(at: usize, end: usize, parameters: u32): usize {
  let all: u64 = parameters;
  at = readU32(at);
  for (let groups = value; groups > 0 && at < end; groups--) {
    at = readU32(at);
    all += value;
    at = valueType(at);
  }
  if (all > MOST_LOCALS) wrong(LOCALS, at, MOST_LOCALS as u32);
  locals = all > 0xffffffff ? 0xffffffff : <u32>all;
  return at;
}

/** log2 of the size that each plain load and store has from 0x28 on, two bits each. */
const SIZES: u64 = 0x244e_ea50_50ee;

/**
 * Walks the instructions from `at` to `end`; returns where the last one ends: behind `end`, where the body lies about
 * its length. The inner loop of every scan: an if-chain in the order of frequency is what V8 makes the fastest code of.
 */
export function walkBody(at: usize, end: usize): usize {
  let open: u32 = 1;
  store<u8>(blocks, 0);
  while (at < end) {
    const opcode: u32 = load<u8>(at++);
    if (opcode - 0x20 <= 2) {
      let index: u32 = load<u8>(at++);
      if (index >= 0x80) {
        at = readU32(at - 1);
        index = value;
      }
      if (index >= locals) wrong(LOCAL, at, index);
    } else if (opcode - 0x45 <= 0xbf - 0x45) {
      // Numeric instructions: nothing behind them.
    } else if (opcode === 0x41) {
      if (load<u8>(at++) >= 0x80) at = skipS32(at - 1, 32);
    } else if (opcode - 0x28 <= 0x3e - 0x28 && load<u8>(at) < 0x40) {
      const alignment: u32 = load<u8>(at++);
      if (load<u8>(at++) >= 0x80) at = skipOffset(at - 1);
      if (alignment > sizeOf(opcode)) wrong(ALIGNMENT, at, alignment);
      if (memories === 0) wrong(MEMORY, at, 0);
    } else if (opcode === 0x0b) {
      if (--open === 0 && at !== end) {
        wrong(BEHIND_END, at, 0);
        open = 1;
      }
    } else if (opcode - 0x0c <= 1) {
      let label: u32 = load<u8>(at++);
      if (label >= 0x80) {
        at = readU32(at - 1);
        label = value;
      }
      if (label >= open) wrong(LABEL, at, label);
    } else if (opcode - 0x02 <= 2) {
      const type: u32 = load<u8>(at);
      if (type === 0x40 || (type >= 0x7c && type <= 0x7f)) at++;
      else at = blockType(at);
      if (open < DEEPEST) store<u8>(blocks + open, opcode);
      open++;
    } else if (opcode === 0x10) {
      at = readU32(at);
      if (value < functions) addCall(value);
      else wrong(FUNCTION, at, value);
    } else if (opcode === 0x1a || opcode === 0x0f || opcode === 0x1b) {
      // drop, return, select: nothing behind them.
    } else if (opcode - 0x23 <= 1) {
      let index: u32 = load<u8>(at++);
      if (index >= 0x80) {
        at = readU32(at - 1);
        index = value;
      }
      if (index >= globals) wrong(GLOBAL, at, index);
      else if (opcode === 0x24 && load<u8>(mutable + index) === 0) wrong(IMMUTABLE, at, index);
    } else if (opcode === 0x42) {
      if (load<u8>(at++) >= 0x80) at = skipS64(at - 1);
    } else if (opcode === 0x05) {
      if (opener(open) !== 0x04) wrong(ELSE, at, 0);
      replaceOpener(open, 0x05);
    } else {
      depth = open;
      at = stepOverRare(at, end, opcode);
      open = depth;
    }
  }
  depth = open;
  return at;
}

/** The opcode that opened the innermost of `open` blocks, or that divided it last; 0 of the body itself. */
function opener(open: u32): u32 {
  if (open > DEEPEST) return 0x04;
  return load<u8>(blocks + open - 1);
}

function replaceOpener(open: u32, opcode: u32): void {
  if (open <= DEEPEST) store<u8>(blocks + open - 1, opcode);
}

/** What old and new exception handling do with blocks: try, catch, catch_all, delegate, try_table. */
export function handlerBlock(at: usize, opcode: u32): void {
  const above = depth > DEEPEST ? 0x06 : opener(depth);
  if (opcode === 0x06 || opcode === 0x1f) {
    depth++;
    replaceOpener(depth, opcode);
  } else if (opcode === 0x18) {
    if (above !== 0x06) wrong(CATCH, at, 0);
    if (depth > 1) depth--;
  } else {
    if (above !== 0x06 && above !== 0x07) wrong(CATCH, at, 0);
    replaceOpener(depth, opcode);
  }
}

export function sizeOf(opcode: u32): u32 {
  return <u32>(SIZES >> (<u64>(opcode - 0x28) * 2)) & 3;
}

/** That of a memory of 64 bits may have as many. */
export function skipOffset(at: usize): usize {
  return wideMemory ? skipU64(at) : readU32(at);
}

/** Some memory has addresses of 64 bits. */
export let wideMemory: bool = false;
export function setWideMemory(wide: bool): void {
  wideMemory = wide;
}
