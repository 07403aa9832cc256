import { isTagOfLinker } from "../../model/names/linker-imports.js";
import type { ExportEntry } from "../module/own-reader.js";
import { type ConstantContext, readConstant } from "./constant-expression.js";
import type { Cursor } from "./cursor.js";
import { readGlobalType, readMemoryType, readTableType } from "./external-types.js";
import type { ImportEntry } from "./import-section.js";
import { coreSections } from "./sections.js";
import type { Features } from "./value-types.js";

/** The sections by id. */
type Sections = ReadonlyMap<number, Cursor>;

/** What a module has of each kind but functions, imported ones first. */
export interface Definitions {
  tables: number;
  memories: number;
  /** Some memory has addresses of 64 bits. */
  wideMemory: boolean;
  /** Whether each global is mutable. */
  globals: boolean[];
  tags: number;
  /** Functions whose reference the initial value of a table or global takes. */
  functions: number[];
}

/** Reads what a module defines itself, and notes the features that show there, beside those of its types and imports. */
export function readDefinitions(
  sections: Sections,
  imports: ImportEntry[],
  exports: ExportEntry[],
  features: Features,
): Definitions {
  if (sections.has(coreSections.dataCount)) features.add("bulk-memory");
  if (sections.has(coreSections.tag)) features.add("tags");
  const imported = (kind: ImportEntry["kind"]) => imports.filter((entry) => entry.kind === kind);
  // Whether a host gives one is measured apart from what its engine can do with it.
  for (const { signature } of imported("memory")) {
    features.add(/ shared\b/.test(signature) ? "imported-shared-memory" : "imported-memory");
  }
  if (imported("tag").some(isTagOfLinker)) features.add("imported-tags");
  const globals = imported("global").map(({ signature }) => /\bmut\b/.test(signature));
  const context: ConstantContext = { features, importedGlobals: globals.length, functions: [] };
  const memories = imported("memory").length + readMemories(sections.get(coreSections.memory), features);
  if (memories > 1) features.add("multi-memory");
  const tables = imported("table").length + readTables(sections.get(coreSections.table), context);
  if (tables > 1) features.add("reference-types");
  readGlobals(sections.get(coreSections.global), context, globals);
  if (exports.some(({ kind, index }) => kind === "global" && globals[index])) features.add("mutable-globals");
  const tags = imported("tag").length + (sections.get(coreSections.tag)?.u32() ?? 0);
  return { tables, memories, wideMemory: features.has("memory64"), globals, tags, functions: context.functions };
}

function readMemories(cursor: Cursor | undefined, features: Features): number {
  if (!cursor) return 0;
  const count = cursor.u32();
  for (let left = count; left > 0; left--) readMemoryType(cursor, features);
  return count;
}

function readTables(cursor: Cursor | undefined, context: ConstantContext): number {
  if (!cursor) return 0;
  const count = cursor.u32();
  for (let left = count; left > 0; left--) {
    // 0x40 0x00 announces a table whose elements start as the value of an expression.
    const initialised = cursor.peek() === 0x40;
    if (initialised) {
      context.features.add("function-references");
      cursor.skip(2);
    }
    readTableType(cursor, context.features);
    if (initialised && !readConstant(cursor, context)) break;
  }
  return count;
}

/** Adds whether each is mutable, up to the first whose initial value we cannot step over. */
function readGlobals(cursor: Cursor | undefined, context: ConstantContext, globals: boolean[]): void {
  for (let left = cursor?.u32() ?? 0; cursor && left > 0; left--) {
    globals.push(readGlobalType(cursor, context.features).mutable);
    if (!readConstant(cursor, context)) break;
  }
}
