import type { Cursor } from "../../binary/cursor.js";
import { immediates, lift } from "../types/canonical-functions.js";
import { readExternalName } from "../types/names.js";
import { type CoreItem, type ModuleInstance, readItem, type Spaces, type WiredItem } from "./spaces.js";

type ReadEntry = (cursor: Cursor, spaces: Spaces, keep: (instance: ModuleInstance) => void) => void;

/** How one entry of a section adds to the index spaces, by the id of the section. What all of it means, the reader of
 * interfaces has checked before. */
export const readWired: Record<number, ReadEntry> = {
  2: readCoreInstance,
  6: readAlias,
  8: readCanonical,
  10: readImport,
  11: readExport,
};

const coreKinds: Record<number, "coreFunction" | "coreTable"> = { 0: "coreFunction", 1: "coreTable" };

function readCoreInstance(cursor: Cursor, spaces: Spaces, keep: (instance: ModuleInstance) => void): void {
  if (cursor.u8() === 0) {
    const range = spaces.module[cursor.u32()];
    const given: ModuleInstance["given"] = new Map();
    for (let left = cursor.u32(); left > 0; left--) {
      const name = cursor.name();
      cursor.u8();
      const instance = spaces.coreInstance[cursor.u32()];
      if (instance) given.set(name, instance);
    }
    const made = range && { range, given };
    spaces.coreInstance.push(made);
    if (made) keep(made);
    return;
  }
  const exports = new Map<string, CoreItem>();
  for (let left = cursor.u32(); left > 0; left--) {
    const name = cursor.name();
    const kind = coreKinds[cursor.u8()];
    const index = cursor.u32();
    exports.set(name, kind && spaces[kind][index]);
  }
  spaces.coreInstance.push({ exports });
}

function readAlias(cursor: Cursor, spaces: Spaces): void {
  const sort = cursor.u8();
  const core = sort === 0 ? cursor.u8() : undefined;
  const target = cursor.u8();
  if (target === 0) {
    const instance = spaces.instance[cursor.u32()];
    const name = cursor.name();
    add(spaces, sort, core, instance?.item(name));
  } else if (target === 1) {
    const from = spaces.coreInstance[cursor.u32()];
    const name = cursor.name();
    const kind = coreKinds[core ?? -1];
    if (kind) spaces[kind].push(coreItem(from, name));
  } else {
    let outer: Spaces | undefined = spaces;
    for (let left = cursor.u32(); left > 0; left--) outer = outer?.outer;
    const index = cursor.u32();
    if (core === 0x11) spaces.module.push(outer?.module[index]);
    else if (sort === 4) spaces.component.push(outer?.component[index]);
  }
}

export function coreItem(from: Spaces["coreInstance"][number], name: string): CoreItem {
  if (!from) return undefined;
  return "exports" in from ? from.exports.get(name) : { kind: "exported", by: from, name };
}

/** Gives an item the next index of its kind, also where nothing is known of it. */
function add(spaces: Spaces, sort: number, core: number | undefined, item: WiredItem): void {
  if (core === 0x11) spaces.module.push(item?.kind === "module" ? item.range : undefined);
  else if (sort === 1) spaces.function.push(item?.kind === "function" ? item.function : undefined);
  else if (sort === 4) spaces.component.push(item?.kind === "component" ? item : undefined);
  else if (sort === 5) spaces.instance.push(item?.kind === "instance" ? item : undefined);
}

function readCanonical(cursor: Cursor, spaces: Spaces): void {
  const opcode = cursor.u8();
  if (opcode === lift) {
    cursor.u8();
    const core = spaces.coreFunction[cursor.u32()];
    const also = readOptions(cursor).map((index) => spaces.coreFunction[index]);
    cursor.u32();
    spaces.function.push({ kind: "lifted", core, also });
    return;
  }
  const parts = immediates[opcode];
  if (parts === undefined) cursor.fail("holds a canonical function of a kind that is newer than this reader");
  let lowered: CoreItem;
  for (const part of parts) {
    if (part === "b") cursor.u8();
    else if (part === "o") readOptions(cursor);
    else if (part === "r") readResult(cursor);
    else {
      const of = spaces.function[cursor.u32()];
      if (opcode === 1 && of) lowered = { kind: "lowered", of };
    }
  }
  spaces.coreFunction.push(lowered);
}

const postReturn = 5;
const callback = 7;

/** The functions among the options that the host calls after the one that they stand beside. */
function readOptions(cursor: Cursor): number[] {
  const called: number[] = [];
  for (let left = cursor.u32(); left > 0; left--) {
    const option = cursor.u8();
    if (option === postReturn || option === callback) called.push(cursor.u32());
    else if (option === 3 || option === 4 || option === 8) cursor.u32();
  }
  return called;
}

function readResult(cursor: Cursor): void {
  if (cursor.u8() === 0) cursor.skipLeb(33);
  else cursor.u32();
}

function readImport(cursor: Cursor, spaces: Spaces): void {
  const name = readExternalName(cursor);
  const { sort, core } = readDescription(cursor);
  const kind = core === 0x11 ? "module" : ({ 1: "function", 4: "component", 5: "instance" }[sort] ?? "type");
  const item = spaces.imported(name, kind);
  add(spaces, sort, core, item);
}

function readExport(cursor: Cursor, spaces: Spaces): void {
  const name = readExternalName(cursor);
  const sort = cursor.peek() ?? 0;
  const core = sort === 0 ? cursor.bytes[cursor.at + 1] : undefined;
  const item = readItem(cursor, spaces);
  if (cursor.u8() === 1) readDescription(cursor);
  add(spaces, sort, core, item);
  spaces.exports.set(name, item);
}

/** The type of an import or export; only its kind matters here. */
function readDescription(cursor: Cursor): { sort: number; core?: number } {
  const sort = cursor.u8();
  if (sort === 0) {
    const core = cursor.u8();
    cursor.u32();
    return { sort, core };
  }
  if (sort === 2) cursor.fail("imports or exports a value, which this reader cannot follow");
  // A type: equal to another, or a new resource.
  if (sort !== 3 || cursor.u8() === 0) cursor.u32();
  return { sort };
}
