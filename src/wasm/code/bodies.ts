import { Cursor } from "../binary/cursor.js";
import { coreSections, describeSection, walkSections } from "../binary/sections.js";
import type { Window } from "../binary/window.js";

/** The bytes of the body of a function, by its index; none for an imported one. Reads the whole code section. */
export async function bodiesOf(window: Window, imported: number): Promise<(index: number) => Uint8Array> {
  for await (const { id, offset, size } of walkSections(window, "core", new Set([coreSections.code]))) {
    if (id !== coreSections.code) continue;
    const bytes = await window.read(offset, size);
    const cursor = new Cursor(bytes, { input: window.name, part: describeSection("core", id), offset });
    const ranges = Array.from({ length: cursor.u32() }, () => {
      const length = cursor.u32();
      const from = cursor.at;
      cursor.at = from + length;
      return [from, from + length] as const;
    });
    return (index) => bytes.subarray(...(ranges[index - imported] ?? [0, 0]));
  }
  return () => new Uint8Array();
}
