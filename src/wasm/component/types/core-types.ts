import type { Cursor } from "../../binary/cursor.js";
import { readGlobalType, readMemoryType, readTableType } from "../../binary/external-types.js";
import { readCoreSubtype } from "../../binary/type-section.js";
import { deepest } from "./index-spaces.js";

/** Steps over one core type that a component declares; nothing that we report refers to it. */
export function readCoreType(cursor: Cursor, depth: number): void {
  if (depth >= deepest) cursor.fail(`nests types deeper than ${deepest} levels`);
  const byte = cursor.peek();
  // 0x00 stands before a subtype, whose own first byte would mean a module type here.
  if (byte === 0x50 || byte === 0x00 || byte === 0x4e) cursor.at++;
  if (byte === 0x50) readModuleType(cursor, depth + 1);
  else for (let members = byte === 0x4e ? cursor.u32() : 1; members > 0; members--) readCoreSubtype(cursor, new Set());
}

function readModuleType(cursor: Cursor, depth: number): void {
  for (let left = cursor.u32(); left > 0; left--) {
    const form = cursor.u8();
    if (form === 0) {
      cursor.name();
      cursor.name();
      skipDescription(cursor);
    } else if (form === 1) readCoreType(cursor, depth);
    else if (form === 2) {
      if (cursor.u8() !== 0x10 || cursor.u8() !== 0x01) cursor.fail("has a core alias of unknown form");
      cursor.u32();
      cursor.u32();
    } else if (form === 3) {
      cursor.name();
      skipDescription(cursor);
    } else cursor.fail(`holds a declaration of unknown form 0x${form.toString(16)}`);
  }
}

function skipDescription(cursor: Cursor): void {
  const kind = cursor.u8();
  if (kind === 0) cursor.u32();
  else if (kind === 1) readTableType(cursor, new Set());
  else if (kind === 2) readMemoryType(cursor, new Set());
  else if (kind === 3) readGlobalType(cursor, new Set());
  else if (kind === 4) {
    cursor.u8();
    cursor.u32();
  } else cursor.fail(`holds an unknown kind of import 0x${kind.toString(16)}`);
}
