// What an expression can come to: ../../../constants/outcome.ts reads the last one. They lie on a stack, one behind the
// other; whoever makes one pushes it, and what is made of two takes the place of the first.
import { ADD, AND, OR, SHIFT_LEFT, SHIFT_RIGHT, SUBTRACT, XOR } from "./expressions";
import { clearList, cut, extend, lengthOf, startOf } from "./lists";

/** Each holds whether there are other values beside, bits that those may have, the number of values, nothing; then u64s. */
export const outcomes: usize = memory.data(12);
const HEAD: u32 = 4;
const ALL: u32 = 0xffffffff;
/** More values than this are no constants any more. */
const MOST: u32 = 64;

/** Where the next one begins. */
export function top(): u32 {
  return lengthOf(outcomes);
}

export function cutTo(place: u32): void {
  cut(outcomes, place);
}

function push(open: u32, bits: u32): void {
  const at = extend(outcomes, HEAD);
  store<u32>(at, open);
  store<u32>(at, bits, 4);
  store<u32>(at, 0, 8);
}

export function pushNothing(): void {
  push(0, 0);
}

export function pushAnything(): void {
  push(1, ALL);
}

export function pushOldFlags(): void {
  push(1, 0);
}

export function pushExactly(number: u64): void {
  push(0, 0);
  const at = extend(outcomes, 2);
  store<u64>(at, number);
  store<u32>(at - HEAD * 4, 1, 8);
}

function address(place: u32): usize {
  return startOf(outcomes) + <usize>place * 4;
}

function isOpen(place: u32): u32 {
  return load<u32>(address(place));
}

function bitsOf(place: u32): u32 {
  return load<u32>(address(place), 4);
}

function countOf(place: u32): u32 {
  return load<u32>(address(place), 8);
}

function numberAt(place: u32, number: u32): u64 {
  return load<u64>(address(place) + ((<usize>number) << 3), HEAD * 4);
}

function wordsOf(place: u32): u32 {
  return HEAD + 2 * countOf(place);
}

function put(place: u32, open: u32, bits: u32, count: u32): void {
  store<u32>(address(place), open);
  store<u32>(address(place), bits, 4);
  store<u32>(address(place), count, 8);
  cut(outcomes, place + HEAD + 2 * count);
}

/** Pushes the same again. */
export function pushCopy(place: u32): void {
  const words = wordsOf(place);
  const at = extend(outcomes, words);
  memory.copy(at, address(place), <usize>words * 4);
}

/** Puts the last one to the place of another, and forgets what lies between. */
export function moveTo(place: u32, from: u32): void {
  const words = wordsOf(from);
  memory.copy(address(place), address(from), <usize>words * 4);
  cut(outcomes, place + words);
}

function has(place: u32, count: u32, number: u64): bool {
  for (let i: u32 = 0; i < count; i++) if (numberAt(place, i) === number) return true;
  return false;
}

export function same(one: u32, other: u32): bool {
  const count = countOf(one);
  if (isOpen(one) !== isOpen(other) || bitsOf(one) !== bitsOf(other) || count !== countOf(other)) return false;
  for (let i: u32 = 0; i < count; i++) if (!has(one, count, numberAt(other, i))) return false;
  return true;
}

/** All bits that any value may have. */
export function possibleBits(place: u32): u32 {
  let all: u32 = isOpen(place) !== 0 ? bitsOf(place) : 0;
  for (let i: u32 = 0; i < countOf(place); i++) all = withBits(all, numberAt(place, i));
  return all;
}

function withBits(bits: u32, number: u64): u32 {
  return number > <u64>ALL ? ALL : bits | <u32>number;
}

/** Makes of two that lie one behind the other what either can come to. */
export function unite(one: u32, other: u32): void {
  const open = isOpen(one) | isOpen(other);
  const bits = bitsOf(one) | bitsOf(other);
  const more = countOf(other);
  let count = countOf(one);
  for (let i: u32 = 0; i < more; i++) {
    const number = numberAt(other, i);
    if (has(one, count, number)) continue;
    // The second is read faster than it is written over.
    store<u64>(address(one) + ((<usize>count) << 3), number, HEAD * 4);
    count++;
  }
  put(one, open, bits, count);
  if (count > MOST) put(one, 1, possibleBits(one), 0);
}

const results: usize = memory.data(64 * 8);

/** Makes of two that lie one behind the other what is computed from both. */
export function apply(operator: u32, one: u32, other: u32): void {
  const open = isOpen(one) | isOpen(other);
  const bits: u32 = open !== 0 ? computedBits(operator, one, other) : 0;
  let all: u32 = 0;
  let count: u32 = 0;
  for (let i: u32 = 0; i < countOf(one); i++) {
    for (let j: u32 = 0; j < countOf(other); j++) {
      const number = compute(operator, numberAt(one, i), numberAt(other, j));
      all = withBits(all, number);
      if (count <= MOST) count = note(number, count);
    }
  }
  if (count > MOST) put(one, 1, all | (open !== 0 ? bits : 0), 0);
  else {
    cut(outcomes, one);
    const at = extend(outcomes, HEAD + 2 * count);
    memory.copy(at + HEAD * 4, results, (<usize>count) << 3);
    put(one, open, bits, count);
  }
}

function note(number: u64, count: u32): u32 {
  for (let i: u32 = 0; i < count; i++) if (load<u64>(results + ((<usize>i) << 3)) === number) return count;
  if (count < MOST) store<u64>(results + ((<usize>count) << 3), number);
  return count + 1;
}

/** Constants of 64 bits are only handed on; what is computed with them is rare, and unknown by its bits. */
function compute(operator: u32, a: u64, b: u64): u64 {
  if (operator === OR) return a | b;
  if (operator === AND) return a & b;
  if (operator === XOR) return <u32>a ^ <u32>b;
  if (operator === ADD) return <u32>(a + b);
  if (operator === SUBTRACT) return <u32>a - <u32>b;
  return operator === SHIFT_LEFT ? (<u32>a) << (<u32>b & 31) : <u32>a >> (<u32>b & 31);
}

function computedBits(operator: u32, one: u32, other: u32): u32 {
  const left = possibleBits(one);
  const right = possibleBits(other);
  if (operator === AND) return left & right;
  if (operator === OR || operator === XOR) return left | right;
  // Without a carry a sum is an or.
  if (operator === ADD && (left & right) === 0) return left | right;
  if (isOpen(other) !== 0 || countOf(other) !== 1) return ALL;
  const by = <u32>numberAt(other, 0) & 31;
  if (operator === SHIFT_LEFT) return left << by;
  return operator === SHIFT_RIGHT ? left >> by : ALL;
}

export function clearOutcomes(): void {
  clearList(outcomes);
}
