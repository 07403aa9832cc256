/** What an instruction of a body computes, as far as constants tell. */
export type Expression =
  | { kind: "constant"; value: number }
  /** A parameter of the function that the body belongs to. */
  | { kind: "parameter"; index: number }
  /** A local where more than one assignment may have been the last. */
  | { kind: "local"; index: number }
  | { kind: "either"; one: Expression; other: Expression }
  | { kind: "operation"; operator: Operator; left: Expression; right: Expression }
  /** Flags that fd_fdstat_get wrote: what they hold is the host's, and no call adds it. */
  | { kind: "old flags" }
  | { kind: "unknown" };

export type Operator = "or" | "and" | "xor" | "add" | "subtract" | "shift left" | "shift right";

export const unknown: Expression = { kind: "unknown" };
export const constant = (value: number): Expression => ({ kind: "constant", value });
/** What a comparison leaves. */
export const truth: Expression = { kind: "either", one: constant(0), other: constant(1) };

export function operation(operator: Operator, left: Expression, right: Expression): Expression {
  return left.kind === "unknown" && right.kind === "unknown" ? unknown : { kind: "operation", operator, left, right };
}
