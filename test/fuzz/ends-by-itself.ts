import { skipValueType, stepOver } from "../../src/rewrite/immediates.js";
import { cursorOf, splitSections } from "../../src/rewrite/sections.js";
import { coreSections } from "../../src/wasm/binary/sections.js";

/** Calls that a call may lead to. */
const MOST_CALLS = 10_000;

/** Loops, calls that depend on values, and what may take all memory or wait. */
const NEVER = new Set([0x03, 0x11, 0x13, 0x14, 0x15, 0x40, 0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0xe6]);
const NEVER_BEHIND: Record<number, (number: number) => boolean> = {
  251: (number) => number >= 0x06 && number <= 0x0a,
  252: (number) => number === 0x0f,
  254: (number) => number <= 0x02,
};
const [CALL, RETURN_CALL] = [0x10, 0x12];

/**
 * Whether it can be run in this thread: no function loops, and each calls only those before it, so that all end soon.
 *
 * @param bytes a valid module
 * @param imported how many functions it imports
 */
export function endsByItself(bytes: Uint8Array, imported: number): boolean {
  const section = splitSections("", bytes).find(({ id }) => id === coreSections.code);
  if (!section) return true;
  const cursor = cursorOf("", section);
  const calls: number[] = Array.from({ length: imported }, () => 1);
  for (let left = cursor.u32(); left > 0; left--) {
    const size = cursor.u32();
    const end = cursor.at + size;
    for (let locals = cursor.u32(); locals > 0; locals--) {
      cursor.u32();
      skipValueType(cursor);
    }
    let sum = 1;
    while (cursor.at < end) {
      const opcode = cursor.u8();
      if (NEVER.has(opcode)) return false;
      const start = cursor.at;
      if (NEVER_BEHIND[opcode]?.(cursor.u32())) return false;
      const called = opcode === CALL || opcode === RETURN_CALL ? cursor.u32() : undefined;
      cursor.at = start;
      if (called !== undefined) sum += calls[called] ?? Number.POSITIVE_INFINITY;
      stepOver(cursor, opcode, () => cursor.u32());
    }
    if (sum > MOST_CALLS) return false;
    calls.push(sum);
  }
  return true;
}
