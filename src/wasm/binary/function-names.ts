import { Cursor } from "./cursor.js";
import type { Section } from "./sections.js";
import type { Window } from "./window.js";

/** The subsection that names functions. */
const functions = 1;

/**
 * Names of functions from the custom section `name`, of those that are wanted. The section is a courtesy of the
 * toolchain: where it is damaged, what was read before counts.
 */
export async function readFunctionNames(
  window: Window,
  section: Section,
  wanted: Set<number>,
): Promise<Map<number, string>> {
  const names = new Map<number, string>();
  const bytes = await window.read(section.offset, section.size);
  const cursor = new Cursor(bytes, { input: window.name, part: "the name section", offset: section.offset });
  try {
    cursor.name();
    while (!cursor.done) {
      const id = cursor.u8();
      const size = cursor.u32();
      if (id === functions) {
        readNames(cursor, wanted, names);
        break;
      }
      cursor.skip(size);
    }
  } catch {}
  return names;
}

function readNames(cursor: Cursor, wanted: Set<number>, names: Map<number, string>): void {
  for (let left = cursor.u32(); left > 0; left--) {
    const index = cursor.u32();
    if (wanted.has(index)) names.set(index, cursor.name());
    else cursor.skip(cursor.u32());
  }
}
