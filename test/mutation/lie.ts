import type { Field } from "./returned-fields.js";

/**
 * How the function under test lies.
 * - `skipped`: it is not called and returns 0; for a component, the same number of zero bytes.
 * - `other-errno`: an error is replaced by another error.
 * - `frozen`: no time passes: a wait does not wait, a clock stands still.
 * - `data`: of what it wrote through one pointer, a number or a byte is off by one, or a field of a structure is another;
 *   `once`: by the first call only, which is how a claim that calls agree, or differ, is lied to.
 * - `returned`: of what a function of a component returns, by itself or through memory, a field is another.
 * - `other-handle`: it returns a handle to another resource of the same kind: a pollable that is ready at once or never,
 *   fields that are empty.
 * - `stream`: of a stream that it hands out or takes, what goes over is another, or less; or the future tells the other end.
 */
export type Lie =
  | { kind: "skipped"; bytes?: number }
  | { kind: "other-errno" | "frozen" }
  | { kind: "returned"; field: Field; once?: true }
  | { kind: "other-handle"; to: OtherHandle }
  | { kind: "stream"; how: StreamLie }
  | { kind: "data"; parameter: number; indirect: boolean; word: number; once?: true };

export type OtherHandle = "a pollable that is ready" | "a pollable that is never ready" | "empty fields";

export type StreamLie =
  | "a byte that comes is another"
  | "a byte less comes"
  | "the other end"
  | "a byte that goes is another"
  | "nothing goes";

export function printLie(lie: Lie): string {
  if (lie.kind === "returned")
    return `what it returns, ${lie.field.role} at ${lie.field.at}${lie.once ? ", once" : ""}`;
  if (lie.kind === "other-handle") return lie.to;
  if (lie.kind === "stream") return lie.how;
  if (lie.kind !== "data") return lie.kind;
  return `data of parameter ${lie.parameter}${lie.indirect ? ", behind it" : ""}, word ${lie.word}${lie.once ? ", once" : ""}`;
}
