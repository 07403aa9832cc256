import { Cursor } from "../../binary/cursor.js";
import { coreSections, describeSection, type Range, walkSections } from "../../binary/sections.js";
import type { Window } from "../../binary/window.js";

const element = 9;
/** What wit-component puts between modules is small. */
const largest = 256 * 1024;

/**
 * wit-component lets a module be instantiated before what it imports can be: a first module has a function for each of
 * these imports, which calls what stands at its own place in a table, and a second fills the table. So such an indirect
 * call leads to one function for certain. Returns the place of each function of the first, in the order of their
 * definitions; undefined where a body does anything else.
 */
export async function readShim(window: Window, range: Range): Promise<number[] | undefined> {
  const cursor = await open(window, range, coreSections.code);
  if (!cursor) return undefined;
  const places: number[] = [];
  for (let left = cursor.u32(); left > 0; left--) {
    const end = cursor.u32() + cursor.at;
    // No variables of its own, then all its parameters.
    if (cursor.u8() !== 0) return undefined;
    while (cursor.peek() === 0x20) {
      cursor.u8();
      cursor.u32();
    }
    if (cursor.u8() !== 0x41) return undefined;
    places.push(cursor.u32());
    if (cursor.u8() !== 0x11) return undefined;
    cursor.u32();
    if (cursor.u32() !== 0 || cursor.u8() !== 0x0b || cursor.at !== end) return undefined;
  }
  return places;
}

/** What the second module puts into the table from its first place on; undefined where it does anything else. */
export async function readFixup(window: Window, range: Range): Promise<number[] | undefined> {
  if (await open(window, range, coreSections.code)) return undefined;
  const cursor = await open(window, range, element);
  if (cursor?.u32() !== 1 || cursor.u32() !== 0) return undefined;
  if (cursor.u8() !== 0x41 || cursor.u32() !== 0 || cursor.u8() !== 0x0b) return undefined;
  return Array.from({ length: cursor.u32() }, () => cursor.u32());
}

async function open(window: Window, range: Range, id: number): Promise<Cursor | undefined> {
  if (range.end - range.start > largest) return undefined;
  for await (const section of walkSections(window, "core", new Set([id]), { range })) {
    if (section.id !== id) continue;
    const bytes = await window.read(section.offset, section.size);
    return new Cursor(bytes, { input: window.name, part: describeSection("core", id), offset: section.offset });
  }
  return undefined;
}
