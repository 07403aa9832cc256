import type { Cursor } from "../wasm/binary/cursor.js";
import { Output } from "./output.js";
import { Copy, type Renumbering } from "./renumber.js";

/** Subsections whose entries begin with the index of a function: its name, and those of its locals and labels. */
const FUNCTIONS = 1;
const LOCALS = 2;
const LABELS = 3;

/**
 * The custom section `name` with other indices of functions. Its entries keep their order, so the renumbering must keep
 * it too: a wrapped import has its name as before.
 */
export function renumberNames(cursor: Cursor, renumbering: Renumbering): Uint8Array {
  const output = new Output();
  cursor.skip(cursor.u32());
  output.raw(cursor.bytes.subarray(0, cursor.at));
  while (!cursor.done) {
    const id = cursor.u8();
    const size = cursor.u32();
    const end = cursor.at + size;
    const part = new Output();
    const copy = new Copy(cursor, part, renumbering);
    if (id === FUNCTIONS || id === LOCALS || id === LABELS) {
      for (let left = cursor.u32(); left > 0; left--) {
        copy.index();
        if (id === FUNCTIONS) skipName(cursor);
        else skipNames(cursor);
      }
    }
    copy.finish(end);
    cursor.at = end;
    output.u8(id);
    output.sized(part.bytes);
  }
  return output.bytes;
}

function skipNames(cursor: Cursor): void {
  for (let left = cursor.u32(); left > 0; left--) {
    cursor.u32();
    skipName(cursor);
  }
}

function skipName(cursor: Cursor): void {
  cursor.skip(cursor.u32());
}
