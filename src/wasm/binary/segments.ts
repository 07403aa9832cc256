import { type ConstantContext, readConstant } from "./constant-expression.js";
import type { Cursor } from "./cursor.js";
import { SectionStream } from "./section-stream.js";
import type { Section } from "./sections.js";
import { readReferenceType } from "./value-types.js";
import type { Window } from "./window.js";

/** Who is told the functions that element segments hold: of an active segment the table that it fills. */
export interface MemberSink {
  add(one: number, table: number | undefined): void;
  /** Takes `count` numbers of functions from the cursor. */
  take(cursor: Cursor, count: number, table: number | undefined): void;
}

/**
 * Reads the element section; returns how many segments it has. Of the functions that an expression names, those are
 * told that it names itself: what an imported global holds is the host's to say.
 */
export function readElements(cursor: Cursor, context: ConstantContext, members: MemberSink): number {
  const count = cursor.u32();
  for (let left = count; left > 0; left--) {
    const flags = cursor.u32();
    if (flags > 7) cursor.fail(`has a segment with unknown flags 0x${flags.toString(16)}`);
    const active = (flags & 1) === 0;
    const explicit = (flags & 2) !== 0;
    const expressions = (flags & 4) !== 0;
    let table: number | undefined;
    if (active) {
      table = explicit ? cursor.u32() : 0;
      readConstant(cursor, context);
    } else context.features.add("bulk-memory");
    if (expressions) context.features.add("reference-types");
    if (!active || explicit) {
      if (expressions) readReferenceType(cursor, context.features);
      else if (cursor.u8() !== 0) cursor.fail("has a segment of an unknown kind");
    }
    const entries = cursor.u32();
    if (!expressions) members.take(cursor, entries, table);
    else {
      const own = { ...context, functions: [] as number[] };
      for (let entry = entries; entry > 0; entry--) readConstant(cursor, own);
      for (const one of own.functions) members.add(one, table);
    }
  }
  if (!cursor.done) cursor.fail("has bytes after its last entry");
  return count;
}

/** Reads all of the data section but the data; returns how many segments it has. */
export async function readDataHeads(window: Window, section: Section, context: ConstantContext): Promise<number> {
  const stream = new SectionStream(window, section, 64 * 1024);
  await stream.need(5);
  const count = stream.cursor.u32();
  for (let left = count; left > 0; left--) {
    await stream.need(longestDataHead);
    const { cursor } = stream;
    const flags = cursor.u32();
    if (flags > 2) cursor.fail(`has a segment with unknown flags 0x${flags.toString(16)}`);
    if (flags === 1) context.features.add("bulk-memory");
    if (flags === 2) cursor.u32();
    if (flags !== 1) readConstant(cursor, context);
    stream.skip(cursor.u32());
  }
  return count;
}

/** For a segment whose address is a long expression. */
const longestDataHead = 16 * 1024;
