import { memo } from "../../model/memo.js";
import { ownProperty } from "../../model/names/own-property.js";
import type { Entry, ModuleImport, Needs } from "../../model/needs.js";
import { Cursor, malformed, truncated } from "../binary/cursor.js";
import { noteDefinitions } from "../binary/definitions.js";
import type { ImportEntry } from "../binary/import-section.js";
import { readProducers, worthReading } from "../binary/producers.js";
import { coreSections, describeSection, type Range, startSection, walkSections } from "../binary/sections.js";
import type { Features } from "../binary/value-types.js";
import type { Window } from "../binary/window.js";
import { type ExportEntry, readExportSection, readOwn } from "./own-reader.js";
import { buildSlimModule } from "./slim.js";
import { readWithWasmParser } from "./wasm-parser.js";

/** Only the count is read from the function and code sections. */
const wanted = new Set([...Object.values(coreSections), startSection]);

/** Custom sections that say of a module how it is to be linked or compiled, and the feature that each is. */
const conventionOf: Record<string, string> = {
  "dylink.0": "dynamic-linking",
  "metadata.code.branch_hint": "branch-hinting",
};
const custom = ["producers", ...Object.keys(conventionOf)];

/** wasm-parser takes 0.1 s for a thousand imports, and its time grows faster than their number. */
const largestSlim = 64 * 1024;

/** The sections of a core module that were read, by id; id 0 is the producers section. */
export type CoreSections = Map<number, Cursor>;

/** @param range where the module lies inside a component; the whole file unless given */
export async function readCoreModule(window: Window, range?: Range): Promise<Needs> {
  const { sections, functions, bodies, conventions } = await readSections(window, range);
  const features: Features = new Set(conventions);
  const imports = await readImports(sections, features);
  const exportSection = sections.get(coreSections.export);
  const exports = exportSection ? readExportSection(exportSection) : [];
  noteDefinitions(sections, imports, exports, features);
  checkBodies(window, functions, bodies);
  const producers = sections.get(0);
  return {
    format: "core",
    entry: entryOf(exports),
    imports: countEqual(imports),
    features: [...features].sort(),
    producers: producers ? readProducers(producers.bytes, producers.place) : {},
    exports: exports.map(({ name, kind }) => ({ name, kind })),
    ...(sections.has(startSection) && { startFunction: true }),
  };
}

async function readSections(window: Window, range?: Range) {
  const sections: CoreSections = new Map();
  let functions = 0;
  let bodies: number | undefined;
  const conventions: string[] = [];
  for await (const section of walkSections(window, "core", wanted, { custom, ...(range && { range }) })) {
    const convention = ownProperty(conventionOf, section.name ?? "");
    if (convention) conventions.push(convention);
    const counted = section.id === coreSections.function || section.id === coreSections.code;
    if (convention || (section.id === 0 && !worthReading(section.size))) continue;
    const bytes = await window.read(section.offset, counted ? Math.min(5, section.size) : section.size);
    const place = { input: window.name, part: describeSection("core", section.id), offset: section.offset };
    const cursor = new Cursor(bytes, place);
    if (section.id === coreSections.function) functions = cursor.u32();
    else if (section.id === coreSections.code) bodies = cursor.u32();
    else sections.set(section.id, cursor);
  }
  return { sections, functions, bodies, conventions };
}

/**
 * wasm-parser decodes what it can. Our own reader comes before it, as the check of every bound that wasm-parser lacks
 * and to tell what it would misread; and stands in for it where it refuses.
 */
async function readImports(sections: CoreSections, features: Features): Promise<ImportEntry[]> {
  const decodable = { types: sections.get(coreSections.type), imports: sections.get(coreSections.import) };
  const own = readOwn(decodable, features);
  if (own.imports.length === 0 || !own.plain) return own.imports;
  const slim = buildSlimModule(decodable, own);
  if (slim.length > largestSlim) return own.imports;
  return (await readWithWasmParser(slim)) ?? own.imports;
}

/** A file that was cut exactly between two sections still shows that its code is gone. */
function checkBodies(window: Window, functions: number, bodies: number | undefined): void {
  if (functions === (bodies ?? 0)) return;
  const lacking = `${functions} functions are declared and`;
  if (bodies === undefined) throw truncated(window.name, `${lacking} the code section is missing`);
  throw malformed(window.name, `${lacking} ${bodies} are defined`);
}

function entryOf(exports: ExportEntry[]): Entry {
  const functions = exports.filter(({ kind }) => kind === "function");
  if (functions.some(({ name }) => name === "_start")) return "command";
  return functions.length > 0 ? "reactor" : "none";
}

/** Equal imports become one with a count, at the place of the first. */
function countEqual(entries: ImportEntry[]): ModuleImport[] {
  const counted: ModuleImport[] = [];
  // Maps in maps and no joined key: a hostile file can make each text long and share it among a million imports.
  const modules = new Map<string, Map<string, Map<string, ModuleImport>>>();
  for (const { module, name, kind, signature } of entries) {
    const names = memo(modules, module, () => new Map());
    const signatures = memo(names, name, () => new Map());
    const known = memo(signatures, signature, () => {
      const first = { module, name, kind, signature, count: 0 };
      counted.push(first);
      return first;
    });
    known.count++;
  }
  return counted;
}
