// What each local holds, where one assignment is known to be the last, and what is assigned to it anywhere.
import { ASSIGNMENT, addEntry } from "./bodies";
import { LOCAL, make, PARAMETER } from "./expressions";
import { clearList, cut, extend, lacking, lengthOf, startOf } from "./lists";

/** Every engine has these limits. */
const MOST_INDEX: u32 = 51000;

/** Four u32 for each local: see the offsets. */
const locals: usize = memory.data(12);
const WORDS: u32 = 4;
/** The stretch of code where the expression of the next word is what it holds. */
const SINCE: usize = 0;
const NOW: usize = 4;
/** The last body that assigns to it. */
const ASSIGNED: usize = 8;
/** The innermost block that assigns to it; once that was closed, no block that is open has this number. */
const BLOCK: usize = 12;

/** Two u32 for each local that a block assigns to, the blocks one behind the other: the local, its BLOCK before. */
const inBlocks: usize = memory.data(12);

/** Numbers, each used once. */
let last: u32 = 0;
let stretch: u32 = 0;
let body: u32 = 0;
/** The innermost block; 0: none. */
let block: u32 = 0;
let parameters: u32 = 0;

export function beginLocals(count: u32): void {
  parameters = count;
  body = ++last;
  stretch = ++last;
  block = 0;
  cut(inBlocks, 0);
}

/** Where a local is described; 0 for an index that no valid module has, and where no memory is left. */
export function find(index: u32): usize {
  if (index > MOST_INDEX) return 0;
  const wanted = (index + 1) * WORDS;
  const length = lengthOf(locals);
  // What lies behind the end of a list is zero, unless it was cut.
  if (wanted > length) extend(locals, wanted - length);
  if (lacking) return 0;
  return startOf(locals) + <usize>index * 16;
}

export function get(at: usize, index: u32, outside: bool): u32 {
  if (load<u32>(at, SINCE) === stretch) return load<u32>(at, NOW);
  const initial = index < parameters && outside && load<u32>(at, ASSIGNED) !== body;
  // The same expression as long as nothing is assigned, so that addresses can be distinguished.
  const one = make(initial ? PARAMETER : LOCAL, index, 0);
  store<u32>(at, stretch, SINCE);
  store<u32>(at, one, NOW);
  return one;
}

export function set(at: usize, index: u32, one: u32): void {
  store<u32>(at, stretch, SINCE);
  store<u32>(at, one, NOW);
  store<u32>(at, body, ASSIGNED);
  addEntry(ASSIGNMENT, index, one);
  const before = load<u32>(at, BLOCK);
  if (block === 0 || before === block) return;
  note(index, before);
  store<u32>(at, block, BLOCK);
}

function note(index: u32, before: u32): void {
  const at = extend(inBlocks, 2);
  store<u32>(at, index);
  store<u32>(at, before, 4);
}

/** What a loop brings round again may have been assigned further down. */
export function forgetLocals(): void {
  stretch = ++last;
}

/** A block begins; returns its number. */
export function enterScope(): u32 {
  block = ++last;
  return block;
}

export function scopeStart(): u32 {
  return lengthOf(inBlocks);
}

/** What is held is forgotten of all locals that the innermost block assigns to. */
export function forgetAssigned(start: u32): void {
  const end = lengthOf(inBlocks);
  for (let i = start; i < end; i += 2) store<u32>(find(load<u32>(startOf(inBlocks) + <usize>i * 4)), 0, SINCE);
}

/** The innermost block ends: what it assigns to, the one around it does. */
export function leaveScope(start: u32, around: u32): void {
  forgetAssigned(start);
  const end = lengthOf(inBlocks);
  cut(inBlocks, start);
  block = around;
  for (let i = start; i < end; i += 2) {
    const at = startOf(inBlocks) + <usize>i * 4;
    const index = load<u32>(at);
    const before = load<u32>(at, 4);
    store<u32>(find(index), around, BLOCK);
    if (around !== 0 && before !== around) note(index, before);
  }
}

export function clearLocals(): void {
  clearList(locals);
  clearList(inBlocks);
  last = 0;
}
