import { isTagOfLinker } from "../../model/names/linker-imports.js";
import type { ExportEntry } from "../module/own-reader.js";
import { skipConstantExpression } from "./constant-expression.js";
import type { Cursor } from "./cursor.js";
import { readGlobalType, readMemoryType, readTableType } from "./external-types.js";
import type { ImportEntry } from "./import-section.js";
import { coreSections } from "./sections.js";
import type { Features } from "./value-types.js";

/** The sections by id, as {@link ./core-module.ts} keeps them. */
type Sections = ReadonlyMap<number, Cursor>;

/** Notes the features that show in what a module defines itself, beside those of its types and imports. */
export function noteDefinitions(
  sections: Sections,
  imports: ImportEntry[],
  exports: ExportEntry[],
  features: Features,
): void {
  if (sections.has(coreSections.dataCount)) features.add("bulk-memory");
  if (sections.has(coreSections.tag)) features.add("tags");
  const imported = (kind: ImportEntry["kind"]) => imports.filter((entry) => entry.kind === kind);
  // Whether a host gives one is measured apart from what its engine can do with it.
  for (const { signature } of imported("memory")) {
    features.add(/ shared\b/.test(signature) ? "imported-shared-memory" : "imported-memory");
  }
  if (imported("tag").some(isTagOfLinker)) features.add("imported-tags");
  if (imported("memory").length + readMemories(sections.get(coreSections.memory), features) > 1)
    features.add("multi-memory");
  if (imported("table").length + readTables(sections.get(coreSections.table), features) > 1)
    features.add("reference-types");
  const mutable = imported("global").map(({ signature }) => /\bmut\b/.test(signature));
  mutable.push(...readGlobals(sections.get(coreSections.global), features));
  if (exports.some(({ kind, index }) => kind === "global" && mutable[index])) features.add("mutable-globals");
}

function readMemories(cursor: Cursor | undefined, features: Features): number {
  if (!cursor) return 0;
  const count = cursor.u32();
  for (let left = count; left > 0; left--) readMemoryType(cursor, features);
  return count;
}

function readTables(cursor: Cursor | undefined, features: Features): number {
  if (!cursor) return 0;
  const count = cursor.u32();
  for (let left = count; left > 0; left--) {
    // 0x40 0x00 announces a table whose elements start as the value of an expression.
    const initialised = cursor.peek() === 0x40;
    if (initialised) {
      features.add("function-references");
      cursor.skip(2);
    }
    readTableType(cursor, features);
    if (initialised && !skipConstantExpression(cursor, features)) break;
  }
  return count;
}

/** Whether each global is mutable, up to the first whose initial value we cannot step over. */
function readGlobals(cursor: Cursor | undefined, features: Features): boolean[] {
  const mutable: boolean[] = [];
  if (!cursor) return mutable;
  for (let left = cursor.u32(); left > 0; left--) {
    mutable.push(readGlobalType(cursor, features).mutable);
    if (!skipConstantExpression(cursor, features)) break;
  }
  return mutable;
}
