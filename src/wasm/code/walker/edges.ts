// Who calls whom: each function that a body calls, once, one body behind the other.

import { FULL, fail } from "./findings";
import { double, end, take } from "./memory";
import { functions, types } from "./module";

/** u32 each: a function, or a slot with INDIRECT: the functions of one type that one table holds. */
export let edges: usize = 0;
export let edgeCount: u32 = 0;
let edgesEnd: usize = 0;

/** u32 of each body and one more: where its edges begin. */
export let starts: usize = 0;
/** u32 of each body: where its length stands, counted from the contents of the code section. */
export let offsets: usize = 0;

export const INDIRECT: u32 = 0x80000000;
export const ANY_TABLE: u32 = 0xffffffff;

/**
 * Slots 0 to types - 1 are calls of that type through any table or a reference; the next `types` through table 0; what
 * follows through another table: `type` and `table` of each, and the next with that type.
 */
const MOST_OTHERS: u32 = 4096;
const others: usize = memory.data(4096 * 12);
let otherCount: u32 = 0;
/** u32 of each type: the first of its other slots, 0 for none. */
let firstOther: usize = 0;

/**
 * u32 of each function, and of each slot: the last body that calls it, so that it is noted once. Once all bodies were
 * walked, what follows may use the room of the former.
 */
export let stamps: usize = 0;
let slotStamps: usize = 0;
/** The number of the body that is walked, from 1. */
export let body: u32 = 0;

export function slotCount(): u32 {
  return 2 * types + otherCount;
}

export function setBodies(count: u32): bool {
  stamps = take(<usize>functions * 4);
  slotStamps = take((<usize>types * 2 + MOST_OTHERS) * 4);
  firstOther = take(<usize>types * 4);
  starts = take((<usize>count + 1) * 4);
  offsets = take(<usize>count * 4);
  return stamps !== 0 && slotStamps !== 0 && firstOther !== 0 && starts !== 0 && offsets !== 0;
}

/** Behind everything else, because they grow. */
export function setEdges(): bool {
  const room: usize = 1 << 14;
  edges = take(room);
  edgesEnd = edges + room;
  return edges !== 0;
}

/** Moves what was noted so far, so that `more` bytes lie before it. */
export function moveEdges(more: usize): bool {
  if (take(more) === 0) return false;
  memory.copy(edges + more, edges, <usize>edgeCount * 4);
  edges += more;
  edgesEnd += more;
  return true;
}

export function beginBody(number: u32, offset: u32): void {
  store<u32>(starts + <usize>number * 4, edgeCount);
  store<u32>(offsets + <usize>number * 4, offset);
  body = number + 1;
}

export function endBodies(count: u32): void {
  store<u32>(starts + <usize>count * 4, edgeCount);
}

export function addCall(callee: u32): void {
  const stamp = stamps + <usize>callee * 4;
  if (load<u32>(stamp) === body) return;
  store<u32>(stamp, body);
  add(callee);
}

export function addIndirect(type: u32, table: u32): void {
  const slot = slotOf(type, table);
  const stamp = slotStamps + <usize>slot * 4;
  if (load<u32>(stamp) === body) return;
  store<u32>(stamp, body);
  add(slot | INDIRECT);
}

function add(edge: u32): void {
  const at = edges + <usize>edgeCount * 4;
  if (at === edgesEnd) {
    if (!double(edges)) {
      fail(FULL, at, 0);
      return;
    }
    edgesEnd = end();
  }
  store<u32>(at, edge);
  edgeCount++;
}

function slotOf(type: u32, table: u32): u32 {
  if (table === ANY_TABLE) return type;
  if (table === 0) return types + type;
  const first = firstOther + <usize>type * 4;
  for (let other = load<u32>(first); other !== 0; other = load<u32>(otherAt(other) + 8)) {
    if (load<u32>(otherAt(other) + 4) === table) return 2 * types + other - 1;
  }
  // More tables than any compiler makes: a call through one of them is taken for one through any.
  if (otherCount === MOST_OTHERS) return type;
  otherCount++;
  store<u32>(otherAt(otherCount), type);
  store<u32>(otherAt(otherCount) + 4, table);
  store<u32>(otherAt(otherCount) + 8, load<u32>(first));
  store<u32>(first, otherCount);
  return 2 * types + otherCount - 1;
}

function otherAt(number: u32): usize {
  return others + <usize>(number - 1) * 12;
}

export function typeOfSlot(slot: u32): u32 {
  if (slot < types) return slot;
  if (slot < 2 * types) return slot - types;
  return load<u32>(otherAt(slot - 2 * types + 1));
}

export function tableOfSlot(slot: u32): u32 {
  if (slot < types) return ANY_TABLE;
  if (slot < 2 * types) return 0;
  return load<u32>(otherAt(slot - 2 * types + 1) + 4);
}

export function clearEdges(): void {
  edges = 0;
  edgeCount = 0;
  otherCount = 0;
}
