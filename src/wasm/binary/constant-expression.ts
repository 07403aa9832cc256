import type { Cursor } from "./cursor.js";
import { type Features, readHeapType } from "./value-types.js";

/** What the reader of a constant expression must know, and what it notes. */
export interface ConstantContext {
  features: Features;
  importedGlobals: number;
  /** Functions whose reference an initial value takes. */
  functions: number[];
}

/**
 * Reads one constant expression and its `end`; false where it holds an instruction that none may have, and what is
 * behind it cannot be told.
 */
export function readConstant(cursor: Cursor, context: ConstantContext): boolean {
  const { features } = context;
  for (;;) {
    const opcode = cursor.u8();
    if (opcode === 0x0b) return true;
    if (opcode === 0x41) cursor.skipLeb(32);
    else if (opcode === 0x42) cursor.skipLeb(64);
    else if (opcode === 0x43) cursor.skip(4);
    else if (opcode === 0x44) cursor.skip(8);
    else if (opcode === 0x23) {
      // Until GC only imported globals could be read there.
      if (cursor.u32() >= context.importedGlobals) features.add("gc");
    } else if ((opcode >= 0x6a && opcode <= 0x6c) || (opcode >= 0x7c && opcode <= 0x7e)) {
      features.add("extended-const");
    } else if (opcode === 0xd2) {
      features.add("reference-types");
      context.functions.push(cursor.u32());
    } else if (opcode === 0xd0) {
      features.add("reference-types");
      readHeapType(cursor, features, true);
    } else if (opcode === 0xfd) {
      if (cursor.u32() !== 12) return false;
      features.add("simd");
      cursor.skip(16);
    } else if (opcode === 0xfe) {
      if (cursor.u32() !== 0x72) return false;
      features.add("shared-everything-threads");
    } else if (opcode !== 0xfb || !readGcInstruction(cursor, features)) return false;
  }
}

function readGcInstruction(cursor: Cursor, features: Features): boolean {
  const opcode = cursor.u32();
  if (opcode === 0x20 || opcode === 0x21) features.add("custom-descriptors");
  else features.add("gc");
  if (opcode <= 1 || opcode === 6 || opcode === 7 || opcode === 0x20 || opcode === 0x21) cursor.u32();
  else if (opcode === 8) {
    cursor.u32();
    cursor.u32();
  } else return opcode >= 26 && opcode <= 28;
  return true;
}
