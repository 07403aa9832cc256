// Walks the code of one module: see ../walker.ts, which drives it.
import { depth, readLocals, walkBody } from "./body";
import { beginBody, clearEdges, endBodies, moveEdges } from "./edges";
import { BODY_END, clearFindings, fail, failed, OPEN, TYPE, wrong } from "./findings";
import { clearGrowth, countFrom } from "./growth";
import { clear, take } from "./memory";
import { functions, imported, parametersOf, typeOf, types } from "./module";
import { readU32, value } from "./numbers";
import { clearMembers } from "./reach";
import { clearValues } from "./values/evaluate";

export { setWideMemory } from "./body";
export { edgeCount, edges, offsets, setBodies, setEdges, slotCount, starts, tableOfSlot, typeOfSlot } from "./edges";
export {
  clearInvalid,
  failed,
  failedAt,
  failedOpcode,
  features,
  invalid,
  invalidAt,
  invalidIndex,
  opcodes,
} from "./findings";
export { growthCount, growths } from "./growth";
export { declareFunction, marks, mutable, parametersOf, setModule, typeOf } from "./module";
export {
  addMember,
  clearReach,
  enter,
  linkMembers,
  memberCount,
  members,
  readMembers,
  setKinds,
  setMembers,
  spread,
} from "./reach";
export { forgetMissing, missing } from "./values/bodies";
export { evaluateBody } from "./values/evaluate";
export { lengthOf, startOf } from "./values/lists";
export { outcomes, possibleBits } from "./values/outcomes";
export { resolve } from "./values/resolve";
export { markExported, markFdstatGet, resultsOf, setSites } from "./values/sites";

/** Where the bytes lie that are walked, and how many may. */
export let input: usize = 0;
let room: usize = 0;

/** Makes room for `size` bytes; returns where, or 0. Only edges may have been taken since it was asked first. */
export function setInput(size: usize): usize {
  if (input !== 0 && size <= room) return input;
  if (input === 0) input = take(size + 64);
  else if (!moveEdges(size - room)) return 0;
  room = size;
  return input;
}

/** Reads the types of all functions that are defined; returns where they end, or 0 where there are fewer. */
export function readFunctions(at: usize, size: usize): usize {
  const end = at + size;
  for (let one = imported; one < functions; one++) {
    if (at >= end) return 0;
    at = readU32(at);
    store<u32>(typeOf + <usize>one * 4, value);
    if (value >= types || load<u32>(parametersOf + <usize>value * 4) === 0xffffffff) wrong(TYPE, at, value);
  }
  return at;
}

/** Bodies that were walked. */
export let bodies: u32 = 0;
/** How many bytes the next body takes with its length before it, where it does not lie whole in what was given. */
export let needed: usize = 0;

/**
 * Walks the bodies that lie whole between `at` and `end`; returns where the first of those begins that does not.
 *
 * @param base what to take from a place in memory to have it counted from the section's contents
 */
export function walk(at: usize, end: usize, base: usize, count: u32): usize {
  countFrom(base);
  while (bodies < count && at < end) {
    const start = at;
    if (!holdsNumber(at, end)) {
      needed = 5;
      return start;
    }
    at = readU32(at);
    const after = at + value;
    if (after > end || after < at) {
      // A length that leads beyond all addresses is longer than any section.
      needed = after < at ? usize.MAX_VALUE : after - start;
      return start;
    }
    beginBody(bodies, <u32>(start - base));
    const type = load<u32>(typeOf + <usize>(imported + bodies) * 4);
    const parameters = type < types ? load<u32>(parametersOf + <usize>type * 4) : 0;
    at = readLocals(at, after, parameters === 0xffffffff ? 0 : parameters);
    at = walkBody(at, after);
    if (failed !== 0) return at;
    if (at !== after || load<u8>(after - 1) !== 0x0b) {
      fail(BODY_END, at < after ? at : after, 0);
      return after;
    }
    if (depth !== 0) wrong(OPEN, after, depth);
    bodies++;
  }
  needed = 0;
  if (bodies === count) endBodies(count);
  return at;
}

/** Whether the number that begins at `at` ends before `end`, or is longer than any. */
function holdsNumber(at: usize, end: usize): bool {
  const most = at + 5;
  while (at < end && at < most) if (load<u8>(at++) < 0x80) return true;
  return at === most;
}

/** Makes ready for the next module. */
export function reset(): void {
  clear();
  clearFindings();
  clearEdges();
  clearGrowth();
  clearMembers();
  clearValues();
  input = 0;
  room = 0;
  bodies = 0;
  needed = 0;
}
