// Which functions calls lead to.
import { ANY_TABLE, edges, INDIRECT, slotCount, stamps, starts, tableOfSlot, typeOfSlot } from "./edges";
import { FUNCTION, wrong } from "./findings";
import { take } from "./memory";
import { DECLARED, functions, imported, mark, marks, REFERENCED, typeOf, types } from "./module";
import { readU32, value } from "./numbers";

/** Pairs of u32: a function, and the table that holds it; ANY_TABLE where code may put it into any. */
export let members: usize = 0;
export let memberCount: u32 = 0;

export function setMembers(most: u32): bool {
  members = take(<usize>most * 8);
  return members !== 0;
}

export function addMember(one: u32, table: u32): void {
  const at = members + <usize>memberCount * 8;
  store<u32>(at, one);
  store<u32>(at + 4, table);
  memberCount++;
}

/** u32 of each type: a number that is the same where a call takes one type for the other. */
export let kindOf: usize = 0;
/** u32 of each kind: its first member; of each member: the next of its kind. A member is its number + 1. */
let firstOfKind: usize = 0;
let next: usize = 0;
/** Code writes tables, so that any member may be in any of them. */
let moves: bool = false;

/** u8 of each function. */
let reached: usize = 0;
let seenSlots: usize = 0;
let queue: usize = 0;
let queued: u32 = 0;

/** Room for the kinds, which the caller writes there. */
export function setKinds(tablesChange: bool): usize {
  moves = tablesChange;
  kindOf = take(<usize>types * 4);
  firstOfKind = take(<usize>types * 4);
  next = take((<usize>memberCount + functions) * 4);
  reached = take(functions);
  seenSlots = take(slotCount());
  queue = stamps;
  return kindOf !== 0 && firstOfKind !== 0 && next !== 0 && reached !== 0 && seenSlots !== 0 ? kindOf : 0;
}

/** Once the kinds are there. */
export function linkMembers(): void {
  for (let i: u32 = 0; i < memberCount; i++) link(load<u32>(members + <usize>i * 8), i);
  for (let one: u32 = 0; one < functions; one++) if (load<u8>(marks + one) & REFERENCED) link(one, memberCount + one);
}

function link(one: u32, member: u32): void {
  const type = load<u32>(typeOf + <usize>one * 4);
  if (type >= types) return;
  const first = firstOfKind + <usize>load<u32>(kindOf + <usize>type * 4) * 4;
  store<u32>(next + <usize>member * 4, load<u32>(first));
  store<u32>(first, member + 1);
}

export function clearReach(): void {
  memory.fill(reached, 0, functions);
  memory.fill(seenSlots, 0, slotCount());
  queued = 0;
}

/** Something calls it. */
export function enter(one: u32): void {
  if (one >= functions || load<u8>(reached + one) !== 0) return;
  store<u8>(reached + one, 1);
  store<u32>(queue + <usize>queued * 4, one);
  queued++;
}

/** Follows all calls from what was entered; returns a byte for each function. */
export function spread(indirectly: bool): usize {
  while (queued > 0) {
    queued--;
    const caller = load<u32>(queue + <usize>queued * 4);
    if (caller < imported) continue;
    const start = starts + <usize>(caller - imported) * 4;
    const end = edges + <usize>load<u32>(start + 4) * 4;
    for (let at = edges + <usize>load<u32>(start) * 4; at < end; at += 4) {
      const edge = load<u32>(at);
      if ((edge & INDIRECT) === 0) enter(edge);
      else if (indirectly) enterSlot(edge & ~INDIRECT);
    }
  }
  return reached;
}

function enterSlot(slot: u32): void {
  if (load<u8>(seenSlots + slot) !== 0) return;
  store<u8>(seenSlots + slot, 1);
  const table = tableOfSlot(slot);
  const kind = load<u32>(kindOf + <usize>typeOfSlot(slot) * 4);
  for (let member = load<u32>(firstOfKind + <usize>kind * 4); member !== 0; ) {
    const number = member - 1;
    if (number >= memberCount) enter(number - memberCount);
    else {
      const at = members + <usize>number * 8;
      const held = load<u32>(at + 4);
      if (moves || table === ANY_TABLE || held === ANY_TABLE || held === table) enter(load<u32>(at));
    }
    member = load<u32>(next + <usize>number * 4);
  }
}

/** Reads `count` numbers of functions between `at` and `end` as members of a table; returns where they end, or 0. */
export function readMembers(at: usize, end: usize, count: u32, table: u32): usize {
  for (let left = count; left > 0; left--) {
    if (at >= end) return 0;
    at = readU32(at);
    if (value >= functions) wrong(FUNCTION, at, value);
    else {
      mark(value, DECLARED);
      addMember(value, table);
    }
  }
  return at;
}

export function clearMembers(): void {
  memberCount = 0;
}
