import type { Invalidities } from "../validity/invalidity.js";
import { mayMatch } from "../validity/reference-kinds.js";
import type { Cursor } from "./cursor.js";
import { type Features, readHeapType } from "./value-types.js";

/** What the reader of constant expressions must know, and what it notes. */
export interface ConstantContext {
  features: Features;
  invalid: Invalidities;
  importedGlobals: number;
  /** Those that are defined so far, imported ones first. */
  globals: { type: string; mutable: boolean }[];
  /** How many there are, imported ones included; undefined where nobody counted. */
  functionCount?: number;
  /** Functions whose reference an initial value takes. */
  functions: number[];
}

/**
 * Reads one constant expression and its `end`, which must leave one value of the type `wanted`. False where it holds an
 * instruction that none may have, and what is behind it cannot be told.
 */
export function readConstant(cursor: Cursor, context: ConstantContext, wanted: string): boolean {
  const stack: string[] = [];
  for (;;) {
    const opcode = cursor.u8();
    if (opcode === 0x0b) break;
    if (!step(cursor, opcode, context, stack)) {
      context.invalid.at(cursor, "has a constant expression with an instruction that none may have");
      return false;
    }
  }
  const [only] = stack;
  if (stack.length !== 1 || only === undefined || !(only === UNKNOWN || mayMatch(only, wanted)))
    context.invalid.at(cursor, `has a constant expression of the wrong type, where ${wanted} is due`);
  return true;
}

/** A value whose type only the types in full would tell. */
const UNKNOWN = "?";

function step(cursor: Cursor, opcode: number, context: ConstantContext, stack: string[]): boolean {
  const { features } = context;
  if (opcode === 0x41) {
    cursor.skipLeb(32);
    stack.push("i32");
  } else if (opcode === 0x42) {
    cursor.skipLeb(64);
    stack.push("i64");
  } else if (opcode === 0x43) {
    cursor.skip(4);
    stack.push("f32");
  } else if (opcode === 0x44) {
    cursor.skip(8);
    stack.push("f64");
  } else if (opcode === 0x23) stack.push(readGlobal(cursor, context));
  else if ((opcode >= 0x6a && opcode <= 0x6c) || (opcode >= 0x7c && opcode <= 0x7e)) {
    features.add("extended-const");
    const type = opcode < 0x70 ? "i32" : "i64";
    const operands = [stack.pop(), stack.pop()];
    if (operands.some((one) => one !== type && one !== UNKNOWN))
      context.invalid.at(cursor, `has a constant expression that computes ${type} of something else`);
    stack.push(type);
  } else if (opcode === 0xd2) {
    features.add("reference-types");
    const index = cursor.u32();
    if (context.functionCount !== undefined && index >= context.functionCount)
      context.invalid.at(cursor, `refers to function ${index}, which does not exist`);
    context.functions.push(index);
    stack.push("(ref func)");
  } else if (opcode === 0xd0) {
    features.add("reference-types");
    stack.push(readHeapType(cursor, features, true));
  } else if (opcode === 0xfd) {
    if (cursor.u32() !== 12) return false;
    features.add("simd");
    cursor.skip(16);
    stack.push("v128");
  } else if (opcode === 0xfe) {
    if (cursor.u32() !== 0x72) return false;
    features.add("shared-everything-threads");
    stack.pop();
    stack.push(UNKNOWN);
  } else return opcode === 0xfb && readGcInstruction(cursor, features, stack);
  return true;
}

function readGlobal(cursor: Cursor, { globals, importedGlobals, features, invalid }: ConstantContext): string {
  const index = cursor.u32();
  // Until GC only imported globals could be read there.
  if (index >= importedGlobals) features.add("gc");
  const global = globals[index];
  if (!global) invalid.at(cursor, `refers to global ${index}, which does not exist there`);
  else if (global.mutable) invalid.at(cursor, `has a constant expression that reads global ${index}, which can change`);
  return global?.type ?? UNKNOWN;
}

/** Types of what they take are left to the engine: an expression with one of them is of an unknown type. */
function readGcInstruction(cursor: Cursor, features: Features, stack: string[]): boolean {
  const opcode = cursor.u32();
  features.add(opcode === 0x20 || opcode === 0x21 ? "custom-descriptors" : "gc");
  if (opcode <= 1 || opcode === 6 || opcode === 7 || opcode === 0x20 || opcode === 0x21) cursor.u32();
  else if (opcode === 8) {
    cursor.u32();
    cursor.u32();
  } else if (opcode < 26 || opcode > 28) return false;
  stack.length = 0;
  stack.push(UNKNOWN);
  return true;
}
