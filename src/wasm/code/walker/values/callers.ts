// Which bodies call a function, or through a table. Only few functions are ever asked for, so there is no reverse graph:
// a filter for each stretch of edges tells which stretches are worth a look.
import { edgeCount, edges, INDIRECT, slotCount, stamps, starts, typeOfSlot } from "../edges";
import { take } from "../memory";
import { functions, imported, typeOf, types } from "../module";
import { kindOf } from "../reach";
import { states } from "./bodies";
import { clearList, extend, lengthOf, startOf } from "./lists";

/** A type that so many bodies call through a table says nothing of one function of that type. */
const MOST_CALLERS: u32 = 200;
export const TOO_MANY: u32 = 0xffffffff;

/** So many edges have one filter, of eight bits for each of them: one look in nine is in vain. */
const STRETCH: u32 = 1024;
const FILTER: usize = 1024;
/** So many bits of a hash are a place in a filter. */
const BITS: u32 = 13;
let filters: usize = 0;

/** What was found: the number of bodies, or TOO_MANY, and the bodies in their order. */
const found: usize = memory.data(12);
/** u32 of each function, and of each kind: where in `found`; 0: not asked for. */
let ofFunction: usize = 0;
let ofKind: usize = 0;

/** In the state of a body while those are gathered that call a kind. */
const GATHERED: u8 = 0x80;

/** Once all bodies were walked; false where no memory is left. */
export function setCallers(): bool {
  filters = take((<usize>edgeCount / STRETCH + 1) * FILTER);
  ofKind = take(<usize>types * 4);
  if (filters === 0 || ofKind === 0) return false;
  ofFunction = stamps;
  memory.fill(ofFunction, 0, <usize>functions * 4);
  for (let i: u32 = 0; i < edgeCount; i++) {
    const bit = hash(load<u32>(edges + <usize>i * 4));
    const at = filterOf(i) + (bit >>> 3);
    store<u8>(at, load<u8>(at) | ((<u8>1) << (<u8>(bit & 7))));
  }
  // The first list is empty: that of what has no kind.
  store<u32>(extend(found, 1), 0);
  return true;
}

function hash(edge: u32): u32 {
  return (edge * 0x9e3779b1) >>> (32 - BITS);
}

function filterOf(edge: u32): usize {
  return filters + <usize>(edge / STRETCH) * FILTER;
}

/** A list of those that call a function by its name, for the functions below. */
export function callersOf(one: u32): u32 {
  const known = load<u32>(ofFunction + <usize>one * 4);
  if (known !== 0) return known;
  const list = lengthOf(found);
  extend(found, 1);
  for (let from: u32 = 0; from < edgeCount; from += STRETCH) {
    if (!mayHold(from, one)) continue;
    for (let i = from; i < min(from + STRETCH, edgeCount); i++)
      if (load<u32>(edges + <usize>i * 4) === one) store<u32>(extend(found, 1), bodyOf(i));
  }
  store<u32>(startOf(found) + <usize>list * 4, lengthOf(found) - list - 1);
  store<u32>(ofFunction + <usize>one * 4, list);
  return list;
}

/** Those that make calls which may reach functions of a kind. */
export function callersOfKind(kind: u32): u32 {
  if (kind >= types) return 0;
  const known = load<u32>(ofKind + <usize>kind * 4);
  if (known !== 0) return known;
  let count: u32 = 0;
  for (let slot: u32 = 0; slot < slotCount(); slot++)
    if (load<u32>(kindOf + <usize>typeOfSlot(slot) * 4) === kind) count += gather(slot | INDIRECT);
  const list = lengthOf(found);
  store<u32>(extend(found, 1), count > MOST_CALLERS ? TOO_MANY : count);
  for (let body: u32 = 0; count > 0; body++) {
    const state = load<u8>(states + body);
    if ((state & GATHERED) === 0) continue;
    store<u8>(states + body, state & ~GATHERED);
    store<u32>(extend(found, 1), body);
    count--;
  }
  store<u32>(ofKind + <usize>kind * 4, list);
  return list;
}

/** How many bodies have this edge that were not gathered before. */
function gather(edge: u32): u32 {
  let count: u32 = 0;
  for (let from: u32 = 0; from < edgeCount; from += STRETCH) {
    if (!mayHold(from, edge)) continue;
    for (let i = from; i < min(from + STRETCH, edgeCount); i++) {
      if (load<u32>(edges + <usize>i * 4) !== edge) continue;
      const at = states + bodyOf(i);
      if ((load<u8>(at) & GATHERED) === 0) count++;
      store<u8>(at, load<u8>(at) | GATHERED);
    }
  }
  return count;
}

function mayHold(from: u32, edge: u32): bool {
  const bit = hash(edge);
  const filter: u32 = load<u8>(filterOf(from) + (bit >>> 3));
  return ((filter >>> (bit & 7)) & 1) !== 0;
}

/** The last body whose edges begin at this one or before. */
function bodyOf(edge: u32): u32 {
  let low: u32 = 0;
  let high: u32 = functions - imported;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (load<u32>(starts + <usize>middle * 4) <= edge) low = middle;
    else high = middle;
  }
  return low;
}

export function countOfCallers(list: u32): u32 {
  return load<u32>(startOf(found) + <usize>list * 4);
}

export function callerAt(list: u32, number: u32): u32 {
  return load<u32>(startOf(found) + <usize>(list + 1 + number) * 4);
}

/** Types of one kind take calls of one another. */
export function kindOfType(type: u32): u32 {
  return type < types ? load<u32>(kindOf + <usize>type * 4) : 0xffffffff;
}

export function kindOfFunction(one: u32): u32 {
  return kindOfType(load<u32>(typeOf + <usize>one * 4));
}

export function clearCallers(): void {
  clearList(found);
}
