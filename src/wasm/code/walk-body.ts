import type { CodeFacts } from "./code-facts.js";
import { stepOverRare } from "./rare-instructions.js";

/**
 * Walks the instructions of `bytes` from `at` to `end` and notes in `facts` what they show. Returns where the last one
 * ends: behind `end`, if the length of the body is wrong.
 *
 * This is the inner loop of every deep scan. V8 makes the fastest code of an if-chain in order of frequency
 * of: a table of immediates and a switch over all opcodes were measured, and both were slower.
 */
export function walkBody(facts: CodeFacts, bytes: Uint8Array, at: number, end: number): number {
  while (at < end) {
    const opcode = bytes[at++] as number;
    if (opcode >= 0x45 && opcode <= 0xbf) continue;
    if ((opcode >= 0x20 && opcode <= 0x24) || opcode === 0x41 || opcode === 0x42) {
      while ((bytes[at++] as number) >= 0x80);
    } else if (opcode >= 0x28 && opcode <= 0x3e && (bytes[at] as number) < 0x40) {
      at++;
      while ((bytes[at++] as number) >= 0x80);
    } else if (opcode === 0x0b || opcode === 0x1a || opcode === 0x05 || opcode === 0x0f || opcode === 0x1b) {
      // end, drop, else, return, select: nothing behind them.
    } else if (opcode === 0x0c || opcode === 0x0d) {
      while ((bytes[at++] as number) >= 0x80);
    } else if (opcode === 0x10) {
      let byte = bytes[at++] as number;
      let target = byte & 0x7f;
      for (let shift = 7; byte >= 0x80 && shift < 35; shift += 7) {
        byte = bytes[at++] as number;
        target |= (byte & 0x7f) << shift;
      }
      facts.addEdge(target & 0x7fffffff);
    } else if (opcode >= 0x02 && opcode <= 0x04 && isPlainBlock(bytes[at] as number)) {
      at++;
    } else {
      at = stepOverRare(facts, bytes, at, opcode);
    }
  }
  return at;
}

/** Without a result, or with one number. */
function isPlainBlock(type: number): boolean {
  return type === 0x40 || (type >= 0x7c && type <= 0x7f);
}
