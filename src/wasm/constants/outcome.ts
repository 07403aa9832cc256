import type { Operator } from "./expression.js";

/** What an expression can come to. Numbers are unsigned and of 32 bits, but for constants of 64. */
export interface Outcome {
  known: ReadonlySet<number>;
  /** There are other values beside. */
  open: boolean;
  /** Bits that those may have. */
  bits: number;
}

const ALL = 0xffffffff;
/** More values than this are no constants any more. */
const MOST = 64;

export const nothing: Outcome = { known: new Set(), open: false, bits: 0 };
export const anything: Outcome = { known: new Set(), open: true, bits: ALL };
export const oldFlags: Outcome = { known: new Set(), open: true, bits: 0 };
export const exactly = (value: number): Outcome => ({ known: new Set([value]), open: false, bits: 0 });

export function union(a: Outcome, b: Outcome): Outcome {
  if (b === nothing || holds(a, b)) return a;
  if (a === nothing) return b;
  return limited(new Set([...a.known, ...b.known]), a.open || b.open, (a.bits | b.bits) >>> 0);
}

/** Whether `a` says already what `b` does. */
function holds(a: Outcome, b: Outcome): boolean {
  if ((b.open && !a.open) || (a.bits | b.bits) >>> 0 !== a.bits) return false;
  for (const one of b.known) if (!a.known.has(one)) return false;
  return true;
}

export const same = (a: Outcome, b: Outcome): boolean =>
  a.open === b.open &&
  a.bits === b.bits &&
  a.known.size === b.known.size &&
  [...a.known].every((one) => b.known.has(one));

export function apply(operator: Operator, a: Outcome, b: Outcome): Outcome {
  const known = new Set<number>();
  for (const left of a.known) for (const right of b.known) known.add(compute(operator, left, right));
  const open = a.open || b.open;
  return limited(known, open, open ? bitsOf(operator, a, b) : 0);
}

/** All bits that any value may have. */
export function possibleBits({ known, open, bits }: Outcome): number {
  let all = open ? bits : 0;
  for (const one of known) all = one > ALL ? ALL : (all | one) >>> 0;
  return all;
}

function limited(known: Set<number>, open: boolean, bits: number): Outcome {
  if (known.size <= MOST) return { known, open, bits };
  return { known: new Set(), open: true, bits: possibleBits({ known, open, bits }) };
}

function compute(operator: Operator, a: number, b: number): number {
  // Constants of 64 bits are only handed on; what is computed with them is rare, and unknown by its bits.
  if (operator === "or") return a > ALL || b > ALL ? Number(BigInt(a) | BigInt(b)) : (a | b) >>> 0;
  if (operator === "and") return a > ALL || b > ALL ? Number(BigInt(a) & BigInt(b)) : (a & b) >>> 0;
  if (operator === "xor") return (a ^ b) >>> 0;
  if (operator === "add") return (a + b) % 2 ** 32;
  if (operator === "subtract") return (a - b) >>> 0;
  return operator === "shift left" ? (a << b) >>> 0 : a >>> b;
}

function bitsOf(operator: Operator, a: Outcome, b: Outcome): number {
  const left = possibleBits(a);
  const right = possibleBits(b);
  if (operator === "and") return (left & right) >>> 0;
  if (operator === "or" || operator === "xor") return (left | right) >>> 0;
  // Without a carry a sum is an or.
  if (operator === "add" && (left & right) === 0) return (left | right) >>> 0;
  const [by] = b.known;
  if (b.open || b.known.size !== 1 || by === undefined) return ALL;
  if (operator === "shift left") return (left << by) >>> 0;
  return operator === "shift right" ? left >>> by : ALL;
}
