import type { ImportKind } from "../../model/needs.js";
import { type Cursor, tooLarge } from "./cursor.js";
import { readGlobalType, readMemoryType, readTableType } from "./external-types.js";
import type { FunctionTypeEntry, TypeSpace } from "./type-section.js";
import type { Features } from "./value-types.js";

export type CoreKind = Exclude<ImportKind, "interface">;

/** One line of the import section, before equal ones are counted together. */
export interface ImportEntry {
  module: string;
  name: string;
  kind: CoreKind;
  signature: string;
}

/** wasm-parser takes a time that grows with the square of a name's length: a second for 20 KB, half an hour for 1 MB. */
const longestNames = 512;

/** Entries of the section, equal ones too. Engines refuse more than 100,000 to a million. */
const MOST_ENTRIES = 200_000;

/** What a description says, with all that the slim module needs to copy it. */
interface Described {
  kind: CoreKind;
  signature: string;
  /** Type index of a function, which the slim module renumbers. */
  type?: number;
  plain: boolean;
}

export interface LocatedImport extends ImportEntry, Described {
  /** Where the two names start and end, and where the description ends. */
  start: number;
  namesEnd: number;
  end: number;
}

export interface ImportSection {
  imports: LocatedImport[];
  /** One name, one name, one description each, and nothing in them that wasm-parser would misread or choke on. */
  plain: boolean;
}

/**
 * Reads the import section, with both groupings of the compact-imports proposal: behind an empty item name, 0x7F says
 * that many items of that module follow, and 0x7E that they also share one description.
 */
export function readImportSection(cursor: Cursor, types: TypeSpace, features: Features): ImportSection {
  const imports: LocatedImport[] = [];
  let plain = true;
  for (let left = cursor.u32(); left > 0; left--) {
    if (imports.length > MOST_ENTRIES) throw tooLarge(cursor.place.input, `more than ${MOST_ENTRIES} imports`);
    const start = cursor.at;
    const module = cursor.name();
    const name = cursor.name();
    const namesEnd = cursor.at;
    const group = name === "" ? cursor.peek() : undefined;
    if (group !== 0x7f && group !== 0x7e) {
      const described = readDescription(cursor, types, features);
      imports.push({ module, name, ...described, start, namesEnd, end: cursor.at });
      plain &&= described.plain && namesEnd - start <= longestNames;
      continue;
    }
    cursor.at++;
    features.add("compact-imports");
    plain = false;
    const shared = group === 0x7e ? readDescription(cursor, types, features) : undefined;
    for (let items = cursor.u32(); items > 0; items--) {
      if (imports.length > MOST_ENTRIES) throw tooLarge(cursor.place.input, `more than ${MOST_ENTRIES} imports`);
      const item = cursor.name();
      const described = shared ?? readDescription(cursor, types, features);
      imports.push({ module, name: item, ...described, start, namesEnd, end: cursor.at });
    }
  }
  if (!cursor.done) cursor.fail("has bytes after its last entry");
  return { imports, plain };
}

function readDescription(cursor: Cursor, types: TypeSpace, features: Features): Described {
  const kind = cursor.u8();
  // 0x20 is a function of exactly this type, of the custom-descriptors proposal.
  if (kind === 0x00 || kind === 0x20) {
    if (kind === 0x20) features.add("custom-descriptors");
    const index = cursor.u32();
    const { signature } = functionType(cursor, types, index);
    return { kind: "function", signature, type: index, plain: kind === 0x00 };
  }
  if (kind === 0x01) {
    const { text, plain } = readTableType(cursor, features);
    return { kind: "table", signature: text, plain };
  }
  if (kind === 0x02) {
    const { text, plain } = readMemoryType(cursor, features);
    return { kind: "memory", signature: text, plain };
  }
  if (kind === 0x03) {
    const { text, plain, mutable } = readGlobalType(cursor, features);
    if (mutable) features.add("mutable-globals");
    return { kind: "global", signature: text, plain };
  }
  if (kind === 0x04) {
    features.add("tags");
    if (cursor.u8() !== 0) cursor.fail("has a tag with an unknown attribute");
    const signature = `tag ${functionType(cursor, types, cursor.u32()).signature}`;
    return { kind: "tag", signature, plain: false };
  }
  cursor.at--;
  cursor.fail(`holds an unknown kind of import 0x${kind.toString(16)}`);
}

function functionType(cursor: Cursor, types: TypeSpace, index: number): FunctionTypeEntry {
  const type = types[index];
  if (!type) cursor.fail(`refers to function type ${index}, which does not exist`);
  return type;
}
