/** What an expression is, by the numbers of ../code/walker/values/expressions.ts. */
export const kinds = {
  unknown: 0,
  constant: 1,
  /** A parameter of the function that the body belongs to. */
  parameter: 2,
  /** A local where more than one assignment may have been the last. */
  local: 3,
  either: 4,
  /** Flags that fd_fdstat_get wrote: what they hold is the host's, and no call adds it. */
  oldFlags: 5,
} as const;

/** The kinds behind those above, in their order. */
export const operators = ["or", "and", "xor", "add", "subtract", "shift left", "shift right"] as const;
export type Operator = (typeof operators)[number];

/** All expressions by their numbers: see ../code/walker/values/expressions.ts. */
export class Expressions {
  constructor(private readonly words: Uint32Array) {}

  kind(one: number): number {
    return (this.words[one * 2 + 1] as number) >>> KIND;
  }

  /** The first of its operands, or the index of what it names. */
  first(one: number): number {
    return this.words[one * 2] as number;
  }

  second(one: number): number {
    return (this.words[one * 2 + 1] as number) & SECOND;
  }

  /** Of a constant. */
  number(one: number): number {
    return this.first(one) + this.second(one) * 2 ** 32;
  }
}

const KIND = 28;
const SECOND = 2 ** KIND - 1;
