// The bodies that were evaluated: what each passes to what it calls, and what it assigns to its locals.
import { take } from "../memory";
import { functions, imported } from "../module";
import { expressions } from "./expressions";
import { clearList, cut, extend, lengthOf, reserve, startOf } from "./lists";

/** u8 of each body. */
export let states: usize = 0;
export const UNREAD: u32 = 0;
/** There may be other calls in it. */
export const NOT_WHOLE: u32 = 1;
export const WHOLE: u32 = 2;
/** Not read, and among the missing. */
export const MISSING: u32 = 3;

/** u32 each: the bodies that must be read to tell more. */
export const missing: usize = memory.data(12);

/** Five u32 each: the next with the same hash (0: none), the body, what it is, of what, and a value. */
const entries: usize = memory.data(12);
const WORDS: u32 = 5;
/** A call of a function, or through a table of a kind of function: the value is where its arguments begin. */
export const CALL: u32 = 0;
export const CALL_OF_KIND: u32 = 1;
/** An assignment to a local: the value is an expression. */
export const ASSIGNMENT: u32 = 2;

/** Two u32 for each hash: the first entry and the last, so that they stay in their order. */
let heads: usize = 0;
const BITS: u32 = 12;

/** The body that is being evaluated. */
export let current: u32 = 0;

/** @param code how many bytes of code will be evaluated at most: an entry and an expression take less each */
export function setBodyStates(code: u32): bool {
  states = take(functions - imported);
  heads = take(8 << BITS);
  if (!reserve(entries, code / 4)) return false;
  // An entry is its place, and 0 means none.
  extend(entries, WORDS);
  return states !== 0 && heads !== 0 && reserve(expressions, code / 4);
}

export function beginEvaluation(body: u32): void {
  current = body;
}

export function stateOf(body: u32): u32 {
  return load<u8>(states + body);
}

export function setState(body: u32, state: u32): void {
  store<u8>(states + body, <u8>state);
}

/** False for one that was not read. */
export function isThere(body: u32): bool {
  const state = stateOf(body);
  if (state === NOT_WHOLE || state === WHOLE) return true;
  if (state === UNREAD) {
    setState(body, MISSING);
    store<u32>(extend(missing, 1), body);
  }
  return false;
}

export function forgetMissing(): void {
  cut(missing, 0);
}

function headOf(body: u32, what: u32, key: u32): usize {
  const hash = ((body * 0x9e3779b1) ^ ((key * 4 + what) * 0x85ebca6b)) >>> (32 - BITS);
  return heads + ((<usize>hash) << 3);
}

export function addEntry(what: u32, key: u32, value: u32): void {
  const number = lengthOf(entries);
  const at = extend(entries, WORDS);
  store<u32>(at, 0);
  store<u32>(at, current, 4);
  store<u32>(at, what, 8);
  store<u32>(at, key, 12);
  store<u32>(at, value, 16);
  const head = headOf(current, what, key);
  const last = load<u32>(head, 4);
  if (last === 0) store<u32>(head, number);
  else store<u32>(startOf(entries) + <usize>last * 4, number);
  store<u32>(head, number, 4);
}

/** The first of these entries of a body, 0 for none; {@link nextEntry} gives those behind it, in their order. */
export function firstEntry(body: u32, what: u32, key: u32): u32 {
  return matching(load<u32>(headOf(body, what, key)), body, what, key);
}

export function nextEntry(number: u32): u32 {
  const at = startOf(entries) + <usize>number * 4;
  return matching(load<u32>(at), load<u32>(at, 4), load<u32>(at, 8), load<u32>(at, 12));
}

function matching(from: u32, body: u32, what: u32, key: u32): u32 {
  let number = from;
  while (number !== 0) {
    const at = startOf(entries) + <usize>number * 4;
    if (load<u32>(at, 4) === body && load<u32>(at, 8) === what && load<u32>(at, 12) === key) break;
    number = load<u32>(at);
  }
  return number;
}

export function entryValue(number: u32): u32 {
  return load<u32>(startOf(entries) + <usize>number * 4, 16);
}

export function clearBodies(): void {
  clearList(missing);
  clearList(entries);
}
