import { isTagOfLinker } from "../../model/names/linker-imports.js";
import type { ExportEntry } from "../module/own-reader.js";
import type { Invalidities } from "../validity/invalidity.js";
import { wrongLimits } from "../validity/limits.js";
import { isDefaultable } from "../validity/reference-kinds.js";
import { type ConstantContext, readConstant } from "./constant-expression.js";
import type { Cursor } from "./cursor.js";
import { readGlobalType, readMemoryType, readTableType } from "./external-types.js";
import type { ImportEntry } from "./import-section.js";
import { coreSections } from "./sections.js";
import type { TypeSpace } from "./type-section.js";
import type { Features } from "./value-types.js";

/** What a module has of each kind but functions, imported ones first. */
export interface Definitions {
  tables: { element: string; wide: boolean }[];
  memories: { wide: boolean }[];
  globals: { type: string; mutable: boolean }[];
  /** How many there are. */
  tags: number;
  /** Functions whose reference the initial value of a table or global takes. */
  functions: number[];
  /** False where a section could not be read to its end. */
  whole: boolean;
}

/** What the reader of definitions must know of the module. */
export interface DefinitionContext {
  sections: ReadonlyMap<number, Cursor>;
  types: TypeSpace;
  imports: ImportEntry[];
  exports: ExportEntry[];
  functionCount: number;
  features: Features;
  invalid: Invalidities;
}

/** Reads what a module defines itself, and notes the features that show there, beside those of its types and imports. */
export function readDefinitions(context: DefinitionContext): Definitions {
  const { sections, imports, exports, features, invalid } = context;
  if (sections.has(coreSections.dataCount)) features.add("bulk-memory");
  if (sections.has(coreSections.tag)) features.add("tags");
  const imported = (kind: ImportEntry["kind"]) => imports.filter((entry) => entry.kind === kind);
  // Whether a host gives one is measured apart from what its engine can do with it.
  for (const { signature } of imported("memory")) {
    features.add(/ shared\b/.test(signature) ? "imported-shared-memory" : "imported-memory");
  }
  if (imported("tag").some(isTagOfLinker)) features.add("imported-tags");
  const importSection = sections.get(coreSections.import);
  for (const { signature, kind } of imports) {
    const wrong = kind === "memory" || kind === "table" ? wrongLimits(signature) : undefined;
    if (wrong && importSection) invalid.at(importSection, wrong);
  }
  const found: Definitions = {
    tables: imported("table").map(({ signature }) => tableOf(signature)),
    memories: imported("memory").map(({ signature }) => memoryOf(signature)),
    globals: imported("global").map(({ signature }) => globalOf(signature)),
    tags: imported("tag").length,
    functions: [],
    whole: true,
  };
  const constants: ConstantContext = {
    ...{ features, invalid, importedGlobals: found.globals.length, globals: found.globals },
    ...{ functionCount: context.functionCount, functions: found.functions },
  };
  readEach(sections.get(coreSections.memory), found, (cursor) => readMemory(cursor, constants, found));
  if (found.memories.length > 1) features.add("multi-memory");
  readEach(sections.get(coreSections.table), found, (cursor) => readTable(cursor, constants, found));
  if (found.tables.length > 1) features.add("reference-types");
  readEach(sections.get(coreSections.global), found, (cursor) => {
    const { text, mutable } = readGlobalType(cursor, features);
    const { type } = globalOf(text);
    const read = readConstant(cursor, constants, type);
    found.globals.push({ type, mutable });
    return read;
  });
  if (exports.some(({ kind, index }) => kind === "global" && found.globals[index]?.mutable))
    features.add("mutable-globals");
  readEach(sections.get(coreSections.tag), found, (cursor) => readTag(cursor, context, found));
  return found;
}

/** Up to the first that cannot be read, behind which nothing can be told. */
function readEach(cursor: Cursor | undefined, found: Definitions, read: (cursor: Cursor) => boolean): void {
  if (!cursor) return;
  for (let left = cursor.u32(); left > 0; left--) {
    if (read(cursor)) continue;
    found.whole = false;
    return;
  }
  if (!cursor.done) cursor.fail("has bytes after its last entry");
}

function readMemory(cursor: Cursor, { features, invalid }: ConstantContext, found: Definitions): boolean {
  const { text } = readMemoryType(cursor, features);
  const wrong = wrongLimits(text);
  if (wrong) invalid.at(cursor, wrong);
  found.memories.push(memoryOf(text));
  return true;
}

function readTable(cursor: Cursor, context: ConstantContext, found: Definitions): boolean {
  // 0x40 0x00 announces a table whose elements start as the value of an expression.
  const initialised = cursor.peek() === 0x40;
  if (initialised) {
    context.features.add("function-references");
    cursor.skip(2);
  }
  const { text } = readTableType(cursor, context.features);
  const wrong = wrongLimits(text);
  if (wrong) context.invalid.at(cursor, wrong);
  const table = tableOf(text);
  found.tables.push(table);
  if (initialised) return readConstant(cursor, context, table.element);
  if (!isDefaultable(table.element))
    context.invalid.at(cursor, `has a table of ${table.element} without an initial value`);
  return true;
}

function readTag(cursor: Cursor, { types, features, invalid }: DefinitionContext, found: Definitions): boolean {
  if (cursor.u8() !== 0) cursor.fail("has a tag with an unknown attribute");
  const index = cursor.u32();
  const type = types[index];
  if (!type) invalid.at(cursor, `refers to type ${index}, which does not exist or is not a function`);
  else if (type.results > 0) features.add("stack-switching");
  found.tags++;
  return true;
}

const tableOf = (text: string) => ({
  element: text.replace(/^table(64)? \S+( shared)? /, ""),
  wide: text.startsWith("table64"),
});
const memoryOf = (text: string) => ({ wide: text.startsWith("memory64") });
const globalOf = (text: string) => ({
  type: text.replace(/^global (shared )?(mut )?/, ""),
  mutable: /^global (shared )?mut /.test(text),
});
