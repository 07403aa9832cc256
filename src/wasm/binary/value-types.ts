import type { Cursor } from "./cursor.js";

/** Names of `probes/feature/<name>`, gathered while reading. */
export type Features = Set<string>;

const numberTypes: Record<number, string> = { 127: "i32", 126: "i64", 125: "f32", 124: "f64", 123: "v128" };

type AbstractType = [name: string, shorthand: string, feature: string | undefined];

/** Abstract heap type → its name inside `(ref …)`, its shorthand when nullable, and the feature that brought it. */
const heapTypes: Record<number, AbstractType> = {
  112: ["func", "funcref", undefined],
  111: ["extern", "externref", "reference-types"],
  105: ["exn", "exnref", "exceptions"],
  116: ["noexn", "nullexnref", "exceptions"],
  110: ["any", "anyref", "gc"],
  109: ["eq", "eqref", "gc"],
  108: ["i31", "i31ref", "gc"],
  107: ["struct", "structref", "gc"],
  106: ["array", "arrayref", "gc"],
  113: ["none", "nullref", "gc"],
  115: ["nofunc", "nullfuncref", "gc"],
  114: ["noextern", "nullexternref", "gc"],
  104: ["cont", "contref", "stack-switching"],
  117: ["nocont", "nullcontref", "stack-switching"],
};

/** A value type in text-format spelling, as `wasm-tools print` writes it: `i32`, `funcref`, `(ref null 3)`. */
export function readValueType(cursor: Cursor, features: Features): string {
  const byte = cursor.peek();
  const number = byte === undefined ? undefined : numberTypes[byte];
  if (number === undefined) {
    const reference = readReferenceType(cursor, features);
    // Tables of functions are as old as Wasm; functions as values are not.
    if (reference === "funcref") features.add("reference-types");
    return reference;
  }
  cursor.at++;
  if (number === "v128") features.add("simd");
  return number;
}

/** The element type of a table, or a value type other than a number. */
export function readReferenceType(cursor: Cursor, features: Features): string {
  const byte = cursor.u8();
  if (byte !== 0x63 && byte !== 0x64) cursor.at--;
  const reference = readHeapType(cursor, features, byte !== 0x64);
  // Every proposal that brought another kind of reference rests on the one that brought references.
  if (reference !== "funcref") features.add("reference-types");
  return reference;
}

/** A field of a struct or the element of an array: value types and the packed ones. */
export function readStorageType(cursor: Cursor, features: Features): string {
  const byte = cursor.peek();
  if (byte !== 0x78 && byte !== 0x77) return readValueType(cursor, features);
  cursor.at++;
  return byte === 0x78 ? "i8" : "i16";
}

/** What a reference points to; `nullable` only spells the result. */
export function readHeapType(cursor: Cursor, features: Features, nullable: boolean): string {
  const open = nullable ? "(ref null " : "(ref ";
  const byte = cursor.u8();
  if (byte === 0x65) {
    features.add("shared-everything-threads");
    const inner = heapTypes[cursor.u8()];
    if (!inner) cursor.fail("names an unknown shared type");
    noteAbstract(inner, features, nullable);
    return `${open}(shared ${inner[0]}))`;
  }
  if (byte === 0x62) {
    features.add("custom-descriptors");
    return `${open}(exact ${cursor.u32()}))`;
  }
  const abstract = heapTypes[byte];
  if (abstract) {
    noteAbstract(abstract, features, nullable);
    return nullable ? abstract[1] : `${open}${abstract[0]})`;
  }
  // What is left is a type index: a positive signed number, so bit 6 of its last byte is clear.
  cursor.at--;
  const index = readIndex(cursor, byte);
  features.add("function-references");
  return `${open}${index})`;
}

function noteAbstract([, , feature]: AbstractType, features: Features, nullable: boolean): void {
  if (feature) features.add(feature);
  // Abstract heap types that are not nullable came with typed function references.
  if (!nullable && (!feature || feature === "reference-types")) features.add("function-references");
}

function readIndex(cursor: Cursor, first: number): number {
  if (first < 0x80 && first >= 0x40) cursor.fail(`names an unknown type 0x${first.toString(16)}`);
  const start = cursor.at;
  const index = cursor.u32();
  if ((cursor.bytes[cursor.at - 1] ?? 0) & 0x40 && cursor.at - start < 5) cursor.fail("names a negative type index");
  return index;
}
