import type { Cursor } from "../../binary/cursor.js";
import { type Reading, typeAt } from "./index-spaces.js";
import type { Scope } from "./shapes.js";
import { readValueType } from "./value-types.js";

export const lift = 0x00;

/**
 * What stands behind each opcode: u a number, b a byte, o options, r a result type. They make core functions, all but
 * `lift`. https://github.com/WebAssembly/component-model/blob/main/design/mvp/Binary.md#canonical-definitions
 */
export const immediates: Record<number, string> = {
  1: "buo", // lower
  2: "u", // resource.new, resource.drop, resource.rep
  3: "u",
  4: "u",
  5: "", // task.cancel
  6: "b", // subtask.cancel
  7: "u", // resource.drop async
  8: "", // backpressure.set
  9: "ro", // task.return
  10: "bu", // context.get, context.set
  11: "bu",
  12: "b", // thread.yield
  13: "", // subtask.drop
  14: "u", // stream.new, read, write, cancel-read, cancel-write, drop-readable, drop-writable
  15: "uo",
  16: "uo",
  17: "ub",
  18: "ub",
  19: "u",
  20: "u",
  21: "u", // the same of futures
  22: "uo",
  23: "uo",
  24: "ub",
  25: "ub",
  26: "u",
  27: "u",
  28: "o", // error-context.new, debug-message, drop
  29: "o",
  30: "",
  31: "", // waitable-set.new, wait, poll, drop
  32: "bu",
  33: "bu",
  34: "",
  35: "", // waitable.join
  36: "", // backpressure.inc, backpressure.dec
  37: "",
  38: "", // thread.index
  39: "uu", // thread.new-indirect
};

/** Without these a component runs on an engine that knows nothing of the asynchronous part. */
const synchronous = new Set([lift, 1, 2, 3, 4]);
const asyncOption = 6;

/** Reads one canonical function; false where its kind is unknown, and the rest of the section cannot be read. */
export function readCanonicalFunction(cursor: Cursor, scope: Scope, reading: Reading): boolean {
  const opcode = cursor.u8();
  if (!synchronous.has(opcode)) reading.features.add("component-model-async");
  if (opcode === lift) {
    if (cursor.u8() !== 0) cursor.fail("lifts something that is not a function");
    cursor.u32();
    readOptions(cursor, reading);
    scope.functions.push(typeAt(cursor, scope, "function").text);
    return true;
  }
  const parts = immediates[opcode];
  if (parts === undefined) return false;
  for (const part of parts) {
    if (part === "u") cursor.u32();
    else if (part === "b") cursor.u8();
    else if (part === "o") readOptions(cursor, reading);
    else readResult(cursor, scope);
  }
  return true;
}

function readOptions(cursor: Cursor, reading: Reading): void {
  for (let left = cursor.u32(); left > 0; left--) {
    const option = cursor.u8();
    if (option > 9) cursor.fail(`has a canonical option of unknown kind 0x${option.toString(16)}`);
    if (option === asyncOption) reading.features.add("component-model-async");
    // memory, realloc, post-return, callback, core type
    if ([3, 4, 5, 7, 8].includes(option)) cursor.u32();
  }
}

function readResult(cursor: Cursor, scope: Scope): void {
  if (cursor.u8() === 0) readValueType(cursor, scope);
  else cursor.u32();
}
