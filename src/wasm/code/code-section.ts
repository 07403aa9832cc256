import type { Cursor } from "../binary/cursor.js";
import { SectionStream } from "../binary/section-stream.js";
import type { Section } from "../binary/sections.js";
import { readValueType } from "../binary/value-types.js";
import type { Window } from "../binary/window.js";
import type { CodeFacts } from "./code-facts.js";
import { walkBody } from "./walk-body.js";

/** The length of a body, in front of it. */
const longestLength = 5;

/**
 * Walks every body of the code section, and returns where the edges of each begin in `facts.edges`, with the end of
 * the last one behind them.
 */
export async function walkCode(window: Window, section: Section, facts: CodeFacts): Promise<Uint32Array> {
  const stream = new SectionStream(window, section);
  await stream.need(longestLength);
  const count = stream.cursor.u32();
  // Each body takes at least two bytes, so a false count costs no more memory than the file.
  if (count > section.size / 2) stream.cursor.fail(`claims ${count} bodies but is too short for them`);
  const starts = new Uint32Array(count + 1);
  for (let body = 0; body < count; body++) {
    starts[body] = facts.edgeCount;
    await enter(stream, body);
    // Many bodies lie in one stretch; only the first in it is worth the wait.
    body = walkBuffered(stream.cursor, facts, starts, body, count);
  }
  starts[count] = facts.edgeCount;
  if (await stream.need(1)) stream.cursor.fail("has bytes after its last body");
  return starts;
}

/** Loads the whole of the body that comes next. */
async function enter(stream: SectionStream, body: number): Promise<void> {
  await stream.need(longestLength);
  const { at } = stream.cursor;
  const size = stream.cursor.u32();
  const head = stream.cursor.at - at;
  stream.cursor.at = at;
  if (!(await stream.need(head + size))) {
    stream.cursor.fail(`has a body that is longer than the section, of its function ${body}`);
  }
}

/** Walks bodies as long as they lie whole in what is loaded; returns the last that it walked. */
function walkBuffered(cursor: Cursor, facts: CodeFacts, starts: Uint32Array, first: number, count: number): number {
  const { bytes } = cursor;
  facts.cursor = cursor;
  for (let body = first; ; body++) {
    starts[body] = facts.edgeCount;
    const size = cursor.u32();
    const end = cursor.at + size;
    readLocals(cursor, facts);
    const after = walkBody(facts, bytes, cursor.at, end);
    if (after !== end || bytes[end - 1] !== 0x0b) {
      cursor.at = Math.min(end, bytes.length);
      cursor.fail(`has a body with a wrong length, function ${body}`);
    }
    cursor.at = end;
    if (body + 1 === count || !fits(bytes, end)) return body;
  }
}

/** Whether the body that begins at `at` lies whole in these bytes. */
function fits(bytes: Uint8Array, at: number): boolean {
  let size = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = bytes[at++];
    if (byte === undefined) return false;
    size += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) break;
  }
  return at + size <= bytes.length;
}

function readLocals(cursor: Cursor, facts: CodeFacts): void {
  for (let groups = cursor.u32(); groups > 0; groups--) {
    cursor.u32();
    const type = cursor.peek() ?? 0;
    if (type >= 0x7c && type <= 0x7f) cursor.at++;
    else readValueType(cursor, facts.features);
  }
}
