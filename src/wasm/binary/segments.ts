import type { CodeFacts } from "../code/code-facts.js";
import { stepOverRare } from "../code/rare-instructions.js";
import type { Cursor } from "./cursor.js";
import { SectionStream } from "./section-stream.js";
import type { Section } from "./sections.js";
import { readReferenceType } from "./value-types.js";
import type { Window } from "./window.js";

/** The functions that one element segment names. */
export interface ElementSegment {
  /** The table it fills when the module is instantiated; absent where code may put it into any. */
  table?: number;
  functions: number[];
}

/**
 * Reads the element section. Of the functions that an expression names, those are told that it names itself: what an
 * imported global holds is the host's to say.
 */
export function readElements(cursor: Cursor, facts: CodeFacts, importedGlobals: number): ElementSegment[] {
  const segments: ElementSegment[] = [];
  for (let left = cursor.u32(); left > 0; left--) {
    const flags = cursor.u32();
    if (flags > 7) cursor.fail(`has a segment with unknown flags 0x${flags.toString(16)}`);
    const active = (flags & 1) === 0;
    const explicit = (flags & 2) !== 0;
    const expressions = (flags & 4) !== 0;
    const segment: ElementSegment = { functions: [] };
    if (active) {
      segment.table = explicit ? cursor.u32() : 0;
      readConstant(cursor, facts, importedGlobals);
    } else facts.features.add("bulk-memory");
    if (expressions) facts.features.add("reference-types");
    if (!active || explicit) {
      if (expressions) readReferenceType(cursor, facts.features);
      else if (cursor.u8() !== 0) cursor.fail("has a segment of an unknown kind");
    }
    for (let entries = cursor.u32(); entries > 0; entries--) {
      if (expressions) segment.functions.push(...readConstant(cursor, facts, importedGlobals));
      else segment.functions.push(cursor.u32());
    }
    segments.push(segment);
  }
  if (!cursor.done) cursor.fail("has bytes after its last entry");
  return segments;
}

/** Reads the data section without the data. */
export async function readDataHeads(
  window: Window,
  section: Section,
  facts: CodeFacts,
  importedGlobals: number,
): Promise<void> {
  const stream = new SectionStream(window, section, 64 * 1024);
  await stream.need(5);
  for (let left = stream.cursor.u32(); left > 0; left--) {
    await stream.need(longestDataHead);
    const { cursor } = stream;
    const flags = cursor.u32();
    if (flags > 2) cursor.fail(`has a segment with unknown flags 0x${flags.toString(16)}`);
    if (flags === 1) facts.features.add("bulk-memory");
    if (flags === 2) cursor.u32();
    if (flags !== 1) readConstant(cursor, facts, importedGlobals);
    stream.skip(cursor.u32());
  }
}

/** For a segment whose address is a long expression. */
const longestDataHead = 16 * 1024;

/** Walks one constant expression and its `end`; returns the functions whose reference it takes. */
export function readConstant(cursor: Cursor, facts: CodeFacts, importedGlobals: number): number[] {
  const functions: number[] = [];
  const { bytes } = cursor;
  facts.cursor = cursor;
  for (;;) {
    const opcode = cursor.u8();
    if (opcode === 0x0b) return functions;
    const { at } = cursor;
    if (opcode === 0xd2) {
      facts.features.add("reference-types");
      functions.push(cursor.u32());
    } else if (opcode === 0x23) {
      // Until GC only imported globals could be read there.
      if (cursor.u32() >= importedGlobals) facts.features.add("gc");
    } else if ((opcode >= 0x6a && opcode <= 0x6c) || (opcode >= 0x7c && opcode <= 0x7e)) {
      facts.features.add("extended-const");
    } else if (opcode === 0x41 || opcode === 0x42) {
      cursor.skipLeb(opcode === 0x41 ? 32 : 64);
    } else {
      const after = stepOverRare(facts, bytes, at, opcode);
      if (after > bytes.length) cursor.fail("ends in the middle of an expression");
      cursor.at = after;
    }
  }
}
