import { mayMatch } from "../validity/reference-kinds.js";
import { type ConstantContext, readConstant } from "./constant-expression.js";
import type { Cursor } from "./cursor.js";
import type { Definitions } from "./definitions.js";
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
 * Reads the element section; false where it could not be read to its end. Of the functions that an expression names, those are
 * told that it names itself: what an imported global holds is the host's to say. False where it could not be read to its
 * end.
 */
export function readElements(
  cursor: Cursor,
  context: ConstantContext,
  { tables }: Definitions,
  members: MemberSink,
): boolean {
  for (let left = cursor.u32(); left > 0; left--) {
    const flags = cursor.u32();
    if (flags > 7) cursor.fail(`has a segment with unknown flags 0x${flags.toString(16)}`);
    const active = (flags & 1) === 0;
    const explicit = (flags & 2) !== 0;
    const expressions = (flags & 4) !== 0;
    let table: number | undefined;
    if (active) {
      table = explicit ? cursor.u32() : 0;
      const filled = tables[table];
      if (!filled) context.invalid.at(cursor, `fills table ${table}, which does not exist`);
      if (!readConstant(cursor, context, filled?.wide ? "i64" : "i32")) return false;
    } else context.features.add("bulk-memory");
    if (expressions) context.features.add("reference-types");
    let element = expressions ? "funcref" : "(ref func)";
    if (!active || explicit) {
      if (expressions) element = readReferenceType(cursor, context.features);
      else if (cursor.u8() !== 0) cursor.fail("has a segment of an unknown kind");
    }
    const filled = table === undefined ? undefined : tables[table];
    if (filled && !mayMatch(element, filled.element))
      context.invalid.at(cursor, `fills a table of ${filled.element} with ${element}`);
    const entries = cursor.u32();
    if (!expressions) members.take(cursor, entries, table);
    else {
      const own = { ...context, functions: [] as number[] };
      for (let entry = entries; entry > 0; entry--) if (!readConstant(cursor, own, element)) return false;
      for (const one of own.functions) members.add(one, table);
    }
  }
  if (!cursor.done) cursor.fail("has bytes after its last entry");
  return true;
}

/** Reads all of the data section but the data; returns how many segments it has. */
export async function readDataHeads(
  window: Window,
  section: Section,
  context: ConstantContext,
  { memories }: Definitions,
): Promise<number | undefined> {
  const stream = new SectionStream(window, section, 64 * 1024);
  await stream.need(5);
  const count = stream.cursor.u32();
  for (let left = count; left > 0; left--) {
    // Go has thousands of segments, and to wait costs more than to read one.
    if (!stream.has(longestDataHead)) await stream.need(longestDataHead);
    const { cursor } = stream;
    const flags = cursor.u32();
    if (flags > 2) cursor.fail(`has a segment with unknown flags 0x${flags.toString(16)}`);
    if (flags === 1) context.features.add("bulk-memory");
    const index = flags === 2 ? cursor.u32() : 0;
    const memory = memories[index];
    if (flags !== 1 && !memory) context.invalid.at(cursor, `fills memory ${index}, which does not exist`);
    if (flags !== 1 && !readConstant(cursor, context, memory?.wide ? "i64" : "i32")) return undefined;
    stream.skip(cursor.u32());
  }
  if (await stream.need(1)) stream.cursor.fail("has bytes after its last entry");
  return count;
}

/** For a segment whose address is a long expression. */
const longestDataHead = 16 * 1024;
