import type { Cursor } from "../binary/cursor.js";
import { type CoreKind, type ImportSection, readImportSection } from "../binary/import-section.js";
import { readTypeSection, type TypeSpace } from "../binary/type-section.js";
import type { Features } from "../binary/value-types.js";

/** The sections that both decoders start from; absent where the module has none. */
export interface DecodableSections {
  types?: Cursor;
  imports?: Cursor;
}

export interface OwnReading extends ImportSection {
  types: TypeSpace;
}

export interface ExportEntry {
  name: string;
  kind: CoreKind;
  index: number;
}

const exportKinds: CoreKind[] = ["function", "table", "memory", "global", "tag"];

/**
 * Our own reader of types and imports. It knows every encoding that engines take today, checks every bound, and
 * notes in `features` what the sections show. Throws a WasiScanError `malformed`.
 */
export function readOwn(sections: DecodableSections, features: Features): OwnReading {
  const types = sections.types ? readTypeSection(sections.types, features) : [];
  const { imports, plain } = sections.imports
    ? readImportSection(sections.imports, types, features)
    : { imports: [], plain: true };
  return { types, imports, plain };
}

export function readExportSection(cursor: Cursor): ExportEntry[] {
  const entries: ExportEntry[] = [];
  for (let left = cursor.u32(); left > 0; left--) {
    const name = cursor.name();
    const byte = cursor.u8();
    const kind = exportKinds[byte];
    if (!kind) cursor.fail(`holds an unknown kind of export 0x${byte.toString(16)}`);
    entries.push({ name, kind, index: cursor.u32() });
  }
  if (!cursor.done) cursor.fail("has bytes after its last entry");
  return entries;
}
