import type { Cursor } from "./cursor.js";
import { type Features, readHeapType } from "./value-types.js";

/** Immediates of the instructions that constant expressions may hold: l = a number of 33 bits, L = of 64 bits. */
const plainOpcodes: Record<number, string> = {
  35: "l", // global.get
  65: "l", // i32.const
  66: "L", // i64.const
  210: "l", // ref.func
  106: "", // i32.add, i32.sub, i32.mul, and the same of i64
  107: "",
  108: "",
  124: "",
  125: "",
  126: "",
};

/** Steps over one constant expression and its `end`; false where it holds something that we do not know. */
export function skipConstantExpression(cursor: Cursor, features: Features): boolean {
  for (;;) {
    const opcode = cursor.u8();
    const immediates = plainOpcodes[opcode];
    if (opcode === 0x0b) return true;
    if (opcode === 0x43) cursor.skip(4);
    else if (opcode === 0x44) cursor.skip(8);
    // A shared type is two bytes, of which a number would take one.
    else if (opcode === 0xd0) readHeapType(cursor, features, true);
    else if (opcode === 0xfd) {
      if (cursor.u32() !== 12) return false;
      features.add("simd");
      cursor.skip(16);
    } else if (opcode === 0xfb) {
      features.add("gc");
      if (!skipGcOpcode(cursor)) return false;
    } else if (immediates === undefined) return false;
    else {
      if (immediates === "" && opcode !== 0x0b) features.add("extended-const");
      for (const immediate of immediates) cursor.skipLeb(immediate === "L" ? 64 : 33);
    }
  }
}

function skipGcOpcode(cursor: Cursor): boolean {
  const opcode = cursor.u32();
  if (opcode === 0 || opcode === 1 || opcode === 6 || opcode === 7) cursor.u32();
  else if (opcode === 8) {
    cursor.u32();
    cursor.u32();
  } else if (opcode !== 26 && opcode !== 27 && opcode !== 28) return false;
  return true;
}
