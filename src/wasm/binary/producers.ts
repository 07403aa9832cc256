import { Cursor, type Place } from "./cursor.js";

/** The section is a courtesy of the toolchain: one that is damaged, or absurdly large, is as good as none. */
const largest = 1024 * 1024;

export function worthReading(size: number): boolean {
  return size <= largest;
}

/** field → `name version`, from the whole contents of the custom section, its name included. */
export function readProducers(bytes: Uint8Array, place: Place): Record<string, string[]> {
  const cursor = new Cursor(bytes, place);
  const fields = new Map<string, string[]>();
  try {
    cursor.name();
    for (let left = cursor.u32(); left > 0; left--) {
      const values: string[] = [];
      fields.set(cursor.name(), values);
      for (let more = cursor.u32(); more > 0; more--) values.push(`${cursor.name()} ${cursor.name()}`.trim());
    }
  } catch {
    return {};
  }
  // fromEntries defines own properties, so that a field called `__proto__` stays a field.
  return Object.fromEntries(fields);
}
