// The operands of the blocks that are open. Below what is known of one lies what is not: taking from there gives that.
import { unknown } from "./expressions";
import { clearList, cut, extend, lengthOf, startOf } from "./lists";

const operands: usize = memory.data(12);
/** Where those of the innermost block begin. */
export let bottom: u32 = 0;

export function push(one: u32): void {
  store<u32>(extend(operands, 1), one);
}

export function pushUnknown(count: u32): void {
  for (; count > 0; count--) push(unknown);
}

export function pop(): u32 {
  const length = lengthOf(operands);
  if (length === bottom) return unknown;
  cut(operands, length - 1);
  return load<u32>(startOf(operands) + <usize>(length - 1) * 4);
}

export function drop(count: u32): void {
  const there = lengthOf(operands) - bottom;
  cut(operands, lengthOf(operands) - min(count, there));
}

/** Moves the last `count` to the end of a list, in the order in which they were pushed. */
export function moveTo(list: usize, count: u32): void {
  const there = min(count, lengthOf(operands) - bottom);
  for (let lacking = count - there; lacking > 0; lacking--) store<u32>(extend(list, 1), unknown);
  const first = lengthOf(operands) - there;
  for (let i: u32 = 0; i < there; i++)
    store<u32>(extend(list, 1), load<u32>(startOf(operands) + <usize>(first + i) * 4));
  cut(operands, first);
}

/** After an instruction whose effect is not known, and where a block divides. */
export function forget(): void {
  cut(operands, bottom);
}

/** A block begins; returns what {@link leaveBlock} must be given. */
export function enterBlock(): u32 {
  const around = bottom;
  bottom = lengthOf(operands);
  return around;
}

export function leaveBlock(around: u32): void {
  cut(operands, bottom);
  bottom = around;
}

export function beginOperands(): void {
  cut(operands, 0);
  bottom = 0;
}

export function clearOperands(): void {
  clearList(operands);
}
