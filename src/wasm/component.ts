import type { Entry, ModuleImport, Needs } from "../types.js";
import { Cursor } from "./cursor.js";
import { readProducers, worthReading } from "./producers.js";
import { describeSection, type Section, walkSections } from "./sections.js";
import type { Window } from "./window.js";

/** What an external description can be; `core module` is written 0x00 0x11. */
const sorts = ["core module", "func", "value", "type", "component", "instance"];

const importSection = 10;
const exportSection = 11;

/**
 * What a component asks of its host: its own imports, under their full names. What the modules and components inside
 * it import is satisfied inside it, and is skipped.
 */
export async function readComponent(window: Window): Promise<Needs> {
  const imports = new Map<string, ModuleImport>();
  const exported: string[] = [];
  let producers: Needs["producers"] = {};
  for await (const section of walkSections(window, "component", new Set([importSection, exportSection]))) {
    if (section.id === 0 && !worthReading(section.size)) continue;
    const bytes = await window.read(section.offset, section.size);
    const cursor = openSection(window, section, bytes);
    if (section.id === importSection) readImports(cursor, imports);
    else if (section.id === exportSection) exported.push(...readExports(cursor));
    else producers = readProducers(bytes, cursor.place);
  }
  return {
    format: "component",
    entry: entryOf(exported),
    imports: [...imports.values()],
    features: ["component-model"],
    producers,
    // What a component exports is of no kind that a core module has.
    exports: [],
  };
}

function openSection(window: Window, section: Section, bytes: Uint8Array): Cursor {
  const part = describeSection("component", section.id);
  return new Cursor(bytes, { input: window.name, part, offset: section.offset });
}

/** A component can have many import sections, each with many imports. */
function readImports(cursor: Cursor, imports: Map<string, ModuleImport>): void {
  for (let left = cursor.u32(); left > 0; left--) {
    const module = readExternalName(cursor);
    const signature = readDescription(cursor);
    const known = imports.get(module);
    if (known) known.count++;
    else imports.set(module, { module, name: "", kind: "interface", signature, count: 1 });
  }
  if (!cursor.done) cursor.fail("has bytes behind its last entry");
}

function readExports(cursor: Cursor): string[] {
  const names: string[] = [];
  for (let left = cursor.u32(); left > 0; left--) {
    names.push(readExternalName(cursor));
    readSort(cursor);
    cursor.u32();
    const typed = cursor.u8();
    if (typed > 1) cursor.fail("has an export that is malformed");
    if (typed === 1) readDescription(cursor);
  }
  return names;
}

/** 0x00 and, in older files, 0x01 stand before a name; 0x02 before a name with options, each a tag and a text. */
function readExternalName(cursor: Cursor): string {
  const form = cursor.u8();
  if (form > 2) cursor.fail(`has a name of unknown form 0x${form.toString(16)}`);
  const name = cursor.name();
  if (form === 2) {
    for (let options = cursor.u32(); options > 0; options--) {
      cursor.u8();
      cursor.name();
    }
  }
  return name;
}

function readSort(cursor: Cursor): string {
  const byte = cursor.u8();
  const sort = sorts[byte];
  if (sort === undefined) cursor.fail(`holds an unknown kind 0x${byte.toString(16)}`);
  if (byte === 0 && cursor.u8() !== 0x11) cursor.fail("holds a core item that is no module");
  return sort;
}

function readDescription(cursor: Cursor): string {
  const sort = readSort(cursor);
  if (sort === "type") readTypeBound(cursor);
  else if (sort === "value") readValueBound(cursor);
  else cursor.u32();
  return sort;
}

function readTypeBound(cursor: Cursor): void {
  const bound = cursor.u8();
  if (bound > 1) cursor.fail("has a type with an unknown bound");
  if (bound === 0) cursor.u32();
}

/** Either the index of a value or a value type; wasm-tools writes the type without the tag that tells them apart. */
function readValueBound(cursor: Cursor): void {
  const tag = cursor.peek();
  if (tag === 0 || tag === 1) cursor.at++;
  cursor.skipLeb(33);
}

function entryOf(exported: string[]): Entry {
  if (exported.some((name) => /^wasi:cli\/run(@|$)/.test(name))) return "command";
  return exported.length > 0 ? "reactor" : "none";
}
