import { ownProperty } from "../../model/names/own-property.js";
import { Cursor, malformed, truncated } from "../binary/cursor.js";
import { type Definitions, readDefinitions } from "../binary/definitions.js";
import { worthReading } from "../binary/producers.js";
import {
  coreSections,
  describeSection,
  type Range,
  type Section,
  startSection,
  walkSections,
} from "../binary/sections.js";
import type { Features } from "../binary/value-types.js";
import type { Window } from "../binary/window.js";
import { checkModule } from "../validity/check-module.js";
import { Invalidities } from "../validity/invalidity.js";
import { type ExportEntry, type OwnReading, readExportSection, readOwn } from "./own-reader.js";

/** Only who reads the code wants them. */
export const elementSection = 9;
export const dataSection = 11;

const wanted = new Set([...Object.values(coreSections), startSection]);
const wantedWithCode = new Set([...wanted, elementSection, dataSection]);

/** Custom sections that say of a module how it is to be linked or compiled, and the feature that each is. */
const conventionOf: Record<string, string> = {
  "dylink.0": "dynamic-linking",
  "metadata.code.branch_hint": "branch-hinting",
};
const custom = ["producers", ...Object.keys(conventionOf)];

/** A core module as far as the sections other than code tell. */
export interface ParsedModule extends OwnReading {
  /** Where the sections are, by id. */
  located: Map<number, Section>;
  /** What was read of them, by id; id 0 is the producers section. */
  cursors: Map<number, Cursor>;
  exports: ExportEntry[];
  definitions: Definitions;
  /** The function that runs when the module is instantiated. */
  start?: number;
  /** How many functions it defines itself. */
  functions: number;
  /** The custom section that names functions, where the code was asked for. */
  names?: Section;
  features: Features;
  /** What is wrong with it, as far as it was read. */
  invalid: Invalidities;
}

export interface ParseOptions {
  /** Where the module lies inside a component; the whole file by default. */
  range?: Range;
  /** Keep also what only reading the code needs: types of functions, elements, where names are. */
  code?: boolean;
}

export async function parseModule(window: Window, options: ParseOptions = {}): Promise<ParsedModule> {
  const { located, cursors, conventions, names } = await readSections(window, options);
  const features: Features = new Set(conventions);
  const own = readOwn({ types: cursors.get(coreSections.type), imports: cursors.get(coreSections.import) }, features);
  const exportSection = cursors.get(coreSections.export);
  const exports = exportSection ? readExportSection(exportSection) : [];
  const functions = cursors.get(coreSections.function)?.u32() ?? 0;
  const invalid = new Invalidities();
  const definitions = readDefinitions({
    ...{ sections: cursors, types: own.types, imports: own.imports, exports, features, invalid },
    functionCount: own.imports.filter(({ kind }) => kind === "function").length + functions,
  });
  checkBodies(window, functions, cursors.get(coreSections.code)?.u32());
  const start = cursors.get(startSection)?.u32();
  if (start !== undefined && cursors.get(startSection)?.done === false)
    cursors.get(startSection)?.fail("has bytes after its last entry");
  const parsed: ParsedModule = {
    ...{ ...own, located, cursors, exports, definitions, functions, features, invalid },
    ...(start !== undefined && { start }),
    ...(names && { names }),
  };
  checkModule(parsed, invalid);
  return parsed;
}

async function readSections(window: Window, { range, code = false }: ParseOptions) {
  const located = new Map<number, Section>();
  const cursors = new Map<number, Cursor>();
  const conventions: string[] = [];
  let names: Section | undefined;
  const options = { custom: code ? [...custom, "name"] : custom, ...(range && { range }) };
  for await (const section of walkSections(window, "core", code ? wantedWithCode : wanted, options)) {
    const convention = ownProperty(conventionOf, section.name ?? "");
    if (convention) conventions.push(convention);
    if (section.name === "name") names = section;
    if (convention || section.name === "name" || (section.id === 0 && !worthReading(section.size))) continue;
    located.set(section.id, section);
    if (section.id === dataSection) continue;
    // From sections that are not needed whole, only the count is read.
    const counted = section.id === coreSections.code || (section.id === coreSections.function && !code);
    const bytes = await window.read(section.offset, counted ? Math.min(5, section.size) : section.size);
    const place = { input: window.name, part: describeSection("core", section.id), offset: section.offset };
    cursors.set(section.id, new Cursor(bytes, place));
  }
  return { located, cursors, conventions, names };
}

/** A file that was cut exactly between two sections still shows that its code is gone. */
function checkBodies(window: Window, functions: number, bodies: number | undefined): void {
  if (functions === (bodies ?? 0)) return;
  const lacking = `${functions} functions are declared and`;
  if (bodies === undefined) throw truncated(window.name, `${lacking} the code section is missing`);
  throw malformed(window.name, `${lacking} ${bodies} are defined`);
}
