import { coreSections } from "../binary/sections.js";
import type { Window } from "../binary/window.js";
import type { ParsedModule } from "../module/parsed-module.js";
import type { CodeReading } from "./code-reading.js";
import { numberAt } from "./number-at.js";

/** A body that grows the memory is short: what is longer holds an allocator that was inlined. */
const MOST_BYTES = 64 * 1024;

/**
 * Whether a module grows its memory and nowhere takes the result for the place of the new part. C's sbrk and Rust's
 * allocator make an address of it; Go, TinyGo and AssemblyScript only ask whether it failed. Go stores it for that, by the
 * very next instruction.
 */
export async function ownsMemory(window: Window, parsed: ParsedModule, reading: CodeReading): Promise<boolean> {
  const code = parsed.located.get(coreSections.code);
  const { growths } = reading;
  if (!code || growths.length === 0) return false;
  for (const { body, end } of growths) {
    const { from, size } = reading.placeOf(body, code.size);
    if (size > MOST_BYTES) return false;
    if (asksForPlace(await window.read(code.offset + from, size), end - from)) return false;
  }
  return true;
}

const LOCAL_GET = 0x20;
const LOCAL_SET = 0x21;
const LOCAL_TEE = 0x22;
/** A store, or a drop. */
const LEFT = [0x1a, 0x36, 0x37];

/**
 * Whether the result of growing may become an address: it is neither compared with a constant nor left as it is.
 *
 * @param at behind the instruction that grows
 */
function asksForPlace(body: Uint8Array, at: number): boolean {
  const next = body[at] as number;
  if (LEFT.includes(next)) return false;
  const local = next === LOCAL_SET || next === LOCAL_TEE ? numberAt(body, at + 1) : undefined;
  if (!local) return !isCompared(body, at);
  if (next === LOCAL_TEE && !isCompared(body, local.end)) return true;
  return usesOf(body, local.value).some((use) => !isCompared(body, use));
}

/** Where instructions end that push a local. Some are none but bytes of a number; they make it look as if it was used. */
function usesOf(body: Uint8Array, local: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < body.length; at++) {
    const read = body[at] === LOCAL_GET ? numberAt(body, at + 1) : undefined;
    if (read?.value === local) found.push(read.end);
  }
  return found;
}

/** Whether what lies on the stack is compared with a constant, of 32 or of 64 bits. */
function isCompared(body: Uint8Array, at: number): boolean {
  const opcode = body[at] as number;
  if (opcode === 0x45 || opcode === 0x50) return true;
  if (opcode !== 0x41 && opcode !== 0x42) return false;
  const behind = body[numberAt(body, at + 1)?.end ?? body.length] as number;
  return opcode === 0x41 ? behind >= 0x46 && behind <= 0x4f : behind >= 0x51 && behind <= 0x5a;
}
