import type { Cursor } from "../binary/cursor.js";
import type { Definitions } from "../binary/definitions.js";
import { coreSections, startSection } from "../binary/sections.js";
import type { ExportEntry, OwnReading } from "../module/own-reader.js";
import type { Invalidities } from "./invalidity.js";

interface Checked extends Pick<OwnReading, "types" | "imports"> {
  cursors: ReadonlyMap<number, Cursor>;
  exports: ExportEntry[];
  definitions: Definitions;
  start?: number;
  /** How many functions it defines itself. */
  functions: number;
}

/** Exports and the start function, once all index spaces are known. Whether what they name exists, and is what it must be. */
export function checkModule(parsed: Checked, invalid: Invalidities): void {
  const { cursors, exports, definitions, types, start } = parsed;
  const importedFunctions = parsed.imports.filter(({ kind }) => kind === "function");
  const counts: Record<string, number> = {
    function: importedFunctions.length + parsed.functions,
    table: definitions.tables.length,
    memory: definitions.memories.length,
    global: definitions.globals.length,
    tag: definitions.tags,
  };
  const exportSection = cursors.get(coreSections.export);
  const names = new Set<string>();
  for (const { name, kind, index } of exports) {
    if (!exportSection) break;
    if (names.has(name)) invalid.at(exportSection, "exports two things under one name");
    names.add(name);
    // Where a section could not be read to its end, its count is not known.
    if (definitions.whole && index >= (counts[kind] ?? 0))
      invalid.at(exportSection, `exports ${kind} ${index}, which does not exist`);
  }
  const section = cursors.get(startSection);
  if (section && start !== undefined) {
    if (start >= (counts.function ?? 0)) invalid.at(section, `starts function ${start}, which does not exist`);
    const type = types[importedFunctions[start]?.type ?? -1];
    if (type && type.parameters + type.results > 0)
      invalid.at(section, `starts function ${start}, which takes or leaves values`);
  }
}
