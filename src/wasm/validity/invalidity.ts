import type { Invalid } from "../../model/needs.js";
import type { Cursor } from "../binary/cursor.js";

/** Something that decodes and makes a module invalid. */
export interface Invalidity {
  /** `the global section` */
  part: string;
  /** Offset in the file. */
  offset: number;
  what: string;
}

/** Collects what is wrong; one thing is enough for a verdict, so only the first few are kept. */
export class Invalidities {
  readonly found: Invalidity[] = [];

  at({ place: { part, offset }, at }: Cursor, what: string): void {
    this.add({ part, offset: offset + at, what });
  }

  add(one: Invalidity): void {
    if (this.found.length < MOST) this.found.push(one);
  }
}

const MOST = 5;

/** As the needs of a module have it; nothing for a valid one. */
export function invalidOf({ found }: Invalidities): { invalid?: Invalid[] } {
  if (found.length === 0) return {};
  return { invalid: found.map(({ part, offset, what }) => ({ place: `${part}, byte ${offset}`, message: what })) };
}
