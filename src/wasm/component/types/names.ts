import type { Cursor } from "../../binary/cursor.js";

/** 0x00 and, in older files, 0x01 stand before a name; 0x02 before a name with options, each a tag and a text. */
export function readExternalName(cursor: Cursor): string {
  const form = cursor.u8();
  if (form > 2) cursor.fail(`has a name of unknown form 0x${form.toString(16)}`);
  const name = cursor.name();
  if (form === 2) {
    for (let options = cursor.u32(); options > 0; options--) {
      cursor.u8();
      cursor.name();
    }
  }
  return name;
}

const sorts = ["core", "func", "value", "type", "component", "instance"] as const;
const coreModule = 0x11;

export type Sort = (typeof sorts)[number] | "core module";

/** What an index means: `core` is any core item but a module. */
export function readSort(cursor: Cursor): Sort {
  const byte = cursor.u8();
  const sort = sorts[byte];
  if (sort === undefined) cursor.fail(`holds an unknown kind 0x${byte.toString(16)}`);
  if (sort !== "core") return sort;
  return cursor.u8() === coreModule ? "core module" : "core";
}
