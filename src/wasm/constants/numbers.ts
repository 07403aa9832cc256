import type { Cursor } from "../binary/cursor.js";
import { constant, type Expression, type Operator, unknown } from "./expression.js";

/** Instructions that are computed with, by opcode; of those on 64 bits only what flags need. */
export const binary: Record<number, Operator> = {
  106: "add",
  107: "subtract",
  113: "and",
  114: "or",
  115: "xor",
  116: "shift left",
  118: "shift right",
  131: "and",
  132: "or",
};

/** The numeric instructions from 0x67 on that take one operand. */
export function isUnary(opcode: number): boolean {
  return (
    (opcode >= 0x67 && opcode <= 0x69) ||
    (opcode >= 0x79 && opcode <= 0x7b) ||
    (opcode >= 0x8b && opcode <= 0x91) ||
    (opcode >= 0x99 && opcode <= 0x9f) ||
    opcode >= 0xa7
  );
}

export function readSigned(cursor: Cursor): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = cursor.u8();
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return shift + 7 < 32 && byte & 0x40 ? value | (-1 << (shift + 7)) : value;
  }
}

/** Unknown where a number of JavaScript cannot hold it. */
export function readLong(cursor: Cursor): Expression {
  // Most are short; what is negative is a large number without its sign.
  const short = cursor.peek() ?? 0x80;
  if (short < 0x80) {
    cursor.at++;
    return short & 0x40 ? unknown : constant(short);
  }
  let value = 0n;
  for (let shift = 0n; ; shift += 7n) {
    const byte = cursor.u8();
    value |= BigInt(byte & 0x7f) << shift;
    if (byte >= 0x80) continue;
    if (byte & 0x40) value -= 1n << (shift + 7n);
    const unsigned = BigInt.asUintN(64, value);
    return unsigned <= BigInt(Number.MAX_SAFE_INTEGER) ? constant(Number(unsigned)) : unknown;
  }
}
