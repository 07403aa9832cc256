import { Cursor, malformed } from "../wasm/binary/cursor.js";
import { coreOrder, describeSection } from "../wasm/binary/sections.js";
import { Output } from "./output.js";

const PREAMBLE = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/** One section as it lies in the file. */
export interface RawSection {
  id: number;
  content: Uint8Array;
  /** Where the content starts in the file, for messages. */
  offset: number;
}

/** @throws WasiScanError `malformed` where the bytes are not a core module, or a section reaches past the end */
export function splitSections(input: string, bytes: Uint8Array): RawSection[] {
  if (PREAMBLE.some((byte, at) => bytes[at] !== byte)) throw malformed(input, "is not a core module");
  const cursor = new Cursor(bytes, { input, part: "the module", offset: 0 });
  cursor.at = PREAMBLE.length;
  const sections: RawSection[] = [];
  while (!cursor.done) {
    const id = cursor.u8();
    const size = cursor.u32();
    const offset = cursor.at;
    cursor.skip(size);
    sections.push({ id, content: bytes.subarray(offset, cursor.at), offset });
  }
  return sections;
}

export function joinSections(sections: RawSection[]): Uint8Array<ArrayBuffer> {
  const output = new Output();
  output.raw(PREAMBLE);
  for (const { id, content } of sections) {
    output.u8(id);
    output.sized(content);
  }
  return output.bytes.slice();
}

/** Reads the contents of a section. */
export function cursorOf(input: string, { id, content, offset }: RawSection): Cursor {
  return new Cursor(content, { input, part: describeSection("core", id), offset });
}

/** Appends entries to the section of that id: a vector, which is created where it belongs if the module has none. */
export function append(sections: RawSection[], id: number, entries: Uint8Array[]): void {
  if (entries.length === 0) return;
  const found = sections.find((section) => section.id === id);
  const cursor = found && cursorOf("", found);
  const output = new Output();
  output.u32((cursor?.u32() ?? 0) + entries.length);
  if (cursor) output.raw(cursor.bytes.subarray(cursor.at));
  for (const entry of entries) output.raw(entry);
  if (found) found.content = output.bytes;
  else sections.splice(placeOf(sections, id), 0, { id, content: output.bytes, offset: 0 });
}

/** In front of the first section that must follow it. */
function placeOf(sections: RawSection[], id: number): number {
  const rank = coreOrder.indexOf(id);
  const next = sections.findIndex((section) => coreOrder.indexOf(section.id) > rank);
  return next < 0 ? sections.length : next;
}
