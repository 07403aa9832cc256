// What instructions compute, as far as constants tell.
import { clearList, extend, lengthOf, startOf } from "./lists";

/**
 * Two u32 each. Of the second the upper four bits are the kind. The rest are the operands: a number or an expression,
 * and another expression; of a constant the lower 32 bits, and those above.
 */
export const expressions: usize = memory.data(12);
const WORDS: u32 = 2;
const KIND: u32 = 28;
const SECOND: u32 = (1 << KIND) - 1;

export const UNKNOWN: u32 = 0;
export const CONSTANT: u32 = 1;
/** A parameter of the function that the body belongs to. */
export const PARAMETER: u32 = 2;
/** A local where more than one assignment may have been the last. */
export const LOCAL: u32 = 3;
export const EITHER: u32 = 4;
/** Flags that fd_fdstat_get wrote. */
export const OLD_FLAGS: u32 = 5;
/** The operators, on 32 bits. */
export const OR: u32 = 6;
export const AND: u32 = 7;
export const XOR: u32 = 8;
export const ADD: u32 = 9;
export const SUBTRACT: u32 = 10;
export const SHIFT_LEFT: u32 = 11;
export const SHIFT_RIGHT: u32 = 12;

/** The first expressions are always the same: nothing known, and what a comparison leaves. */
export const unknown: u32 = 0;
export const truth: u32 = 3;

export function beginExpressions(): void {
  if (lengthOf(expressions) !== 0) return;
  make(UNKNOWN, 0, 0);
  const no = constant(0);
  make(EITHER, no, constant(1));
}

export function clearExpressions(): void {
  clearList(expressions);
}

export function make(kind: u32, one: u32, other: u32): u32 {
  const number = lengthOf(expressions) / WORDS;
  const at = extend(expressions, WORDS);
  store<u32>(at, one);
  store<u32>(at, (kind << KIND) | other, 4);
  return number;
}

/** A number of at most 53 bits. */
export function constant(number: u64): u32 {
  return make(CONSTANT, <u32>number, <u32>(number >> 32));
}

/** What is computed from two unknown values is unknown. */
export function operation(operator: u32, left: u32, right: u32): u32 {
  return left === unknown && right === unknown ? unknown : make(operator, left, right);
}

export function firstOf(one: u32): u32 {
  return load<u32>(startOf(expressions) + <usize>one * 8);
}

export function secondOf(one: u32): u32 {
  return load<u32>(startOf(expressions) + <usize>one * 8, 4) & SECOND;
}

export function kindOf(one: u32): u32 {
  return load<u32>(startOf(expressions) + <usize>one * 8, 4) >> KIND;
}

/** The number that a constant is. */
export function numberOf(one: u32): u64 {
  return ((<u64>secondOf(one)) << 32) | firstOf(one);
}

/** An address and what is added to it. */
export let base: u32 = 0;
export let added: f64 = 0;

export function addressOf(one: u32, more: f64): void {
  base = one;
  added = more;
  if (kindOf(one) !== ADD) return;
  const right = secondOf(one);
  if (kindOf(right) !== CONSTANT) return;
  base = firstOf(one);
  added = <f64>numberOf(right) + more;
}
