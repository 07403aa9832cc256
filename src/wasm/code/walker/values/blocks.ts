// The blocks of a body that are open while it is evaluated.
import { readU32, value } from "../numbers";
import { clearList, cut, extend, lengthOf, startOf } from "./lists";
import { enterScope, forgetAssigned, forgetLocals, leaveScope, scopeStart } from "./locals";
import { drop, enterBlock, forget, leaveBlock, pop, pushUnknown } from "./operands";
import { parameters, results } from "./sites";
import { skipValueType } from "./skip";

/** Four u32 for each: how many values it leaves, and what operands.ts and locals.ts keep of it: two of the latter. */
const blocks: usize = memory.data(12);
const WORDS: u32 = 4;
export let depth: u32 = 0;

export function beginBlocks(): void {
  cut(blocks, 0);
  depth = 0;
}

/** block, loop and if; returns 0 where their type is not known here. */
export function openBlock(at: usize, opcode: u32): usize {
  if (opcode === 0x04) pop();
  const byte: u32 = load<u8>(at);
  let leaves: u32 = byte === 0x40 ? 0 : 1;
  if (byte < 0x40 || byte >= 0x80) {
    at = readU32(at);
    drop(parameters(value));
    leaves = results(value);
  } else if (byte === 0x40) at++;
  else at = skipValueType(at);
  if (at === 0) return 0;
  const place = extend(blocks, WORDS);
  store<u32>(place, leaves);
  store<u32>(place, enterBlock(), 4);
  store<u32>(place, scopeStart(), 8);
  store<u32>(place, enterScope(), 12);
  depth++;
  if (opcode === 0x03) forgetLocals();
  return at;
}

/** Where the innermost of them is described. */
function innermost(): usize {
  return startOf(blocks) + <usize>(lengthOf(blocks) - WORDS) * 4;
}

export function divideBlock(): void {
  if (depth > 0) forgetAssigned(load<u32>(innermost(), 8));
  forget();
}

/** The `end` of the body itself ends none. */
export function closeBlock(): void {
  if (depth === 0) return;
  const leaves = load<u32>(innermost());
  const bottom = load<u32>(innermost(), 4);
  const start = load<u32>(innermost(), 8);
  cut(blocks, lengthOf(blocks) - WORDS);
  depth--;
  leaveScope(start, depth === 0 ? 0 : load<u32>(innermost(), 12));
  leaveBlock(bottom);
  pushUnknown(leaves);
}

export function clearBlocks(): void {
  clearList(blocks);
}
