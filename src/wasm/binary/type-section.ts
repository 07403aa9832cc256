import type { Signature } from "../../model/signature.js";
import { printSignature } from "../../model/signature.js";
import { Cursor } from "./cursor.js";
import { type Features, readStorageType, readValueType } from "./value-types.js";

/** A function type, and where its bytes are from the 0x60 on. */
export class FunctionTypeEntry {
  private printed: Signature | undefined;

  /** @param values its parameters and results, asked for where somebody wants to see them */
  constructor(
    private readonly values: () => { params: string[]; results: string[] },
    readonly start: number,
    readonly end: number,
    /** How many parameters it has. */
    readonly parameters: number,
    private readonly plain?: () => string,
  ) {}

  /** The same text for equal types, made faster than the signature. */
  get key(): string {
    if (this.plain) return this.plain();
    const { params, results } = this.values();
    const text = (types: string[]) => types.map((type) => shortKeys[type] ?? type).join("");
    return text(params) + String.fromCharCode(results.length) + text(results);
  }

  /** Printed once however many imports share it, and not at all for the thousands that none does. */
  get signature(): Signature {
    this.printed ??= printSignature(this.values());
    return this.printed;
  }

  get results(): number {
    return this.values().results.length;
  }

  /** The types that it names by their index. */
  get named(): number[] {
    const { params, results } = this.values();
    return [...params, ...results].flatMap((type) => {
      const index = type.startsWith("(ref") ? /(\d+)\)$/.exec(type)?.[1] : undefined;
      return index === undefined ? [] : [Number(index)];
    });
  }
}

/** Numbers as the byte that encodes them. */
const shortKeys: Record<string, string> = { i32: "\x7f", i64: "\x7e", f32: "\x7d", f64: "\x7c" };

/** The type index space; undefined for a type that is not a function. */
export type TypeSpace = (FunctionTypeEntry | undefined)[];

/** The limit that the JavaScript API sets and other engines share; it bounds what one import can cost us. */
const mostValues = 1000;

export function readTypeSection(cursor: Cursor, features: Features): TypeSpace {
  const types: TypeSpace = [];
  for (let left = cursor.u32(); left > 0; left--) {
    const plain = plainFunctionType(cursor);
    if (plain) {
      types.push(plain);
      continue;
    }
    if (cursor.peek() !== 0x4e) {
      const type = readCoreSubtype(cursor, features);
      if (type && refersTo(type, types.length)) features.add("gc");
      types.push(type);
      continue;
    }
    cursor.at++;
    features.add("gc");
    for (let members = cursor.u32(); members > 0; members--) types.push(readCoreSubtype(cursor, features));
  }
  if (!cursor.done) cursor.fail("has bytes after its last entry");
  return types;
}

/** A type that refers to itself forms a group, even if the module declares none. */
function refersTo({ named }: FunctionTypeEntry, index: number): boolean {
  return named.some((one) => one >= index);
}

/** One subtype, or a composite type alone; undefined if it is not a function. */
export function readCoreSubtype(cursor: Cursor, features: Features): FunctionTypeEntry | undefined {
  const byte = cursor.peek();
  if (byte === 0x50 || byte === 0x4f) {
    cursor.at++;
    features.add("gc");
    for (let supertypes = cursor.u32(); supertypes > 0; supertypes--) cursor.u32();
  }
  return readCompositeType(cursor, features);
}

function readCompositeType(cursor: Cursor, features: Features): FunctionTypeEntry | undefined {
  for (;;) {
    const start = cursor.at;
    const byte = cursor.u8();
    if (byte === 0x60) return readFunctionType(cursor, features, start);
    if (byte === 0x65) {
      features.add("shared-everything-threads");
    } else if (byte === 0x4d || byte === 0x4c) {
      features.add("custom-descriptors");
      cursor.u32();
    } else if (byte === 0x5f) {
      features.add("gc");
      for (let fields = cursor.u32(); fields > 0; fields--) readField(cursor, features);
      return undefined;
    } else if (byte === 0x5e) {
      features.add("gc");
      readField(cursor, features);
      return undefined;
    } else if (byte === 0x5d) {
      features.add("stack-switching");
      cursor.skipLeb(33);
      return undefined;
    } else {
      cursor.at = start;
      cursor.fail(`holds an unknown kind of type 0x${byte.toString(16)}`);
    }
  }
}

/** Numbers bring no feature. */
const NONE: Features = new Set();
const lowestNumber = 0x7c;
const highestNumber = 0x7f;

/** Nearly every type of nearly every module: few parameters, a result at most, all of them numbers as of old. */
function plainFunctionType(cursor: Cursor): FunctionTypeEntry | undefined {
  const { bytes, at: start } = cursor;
  const params = bytes[start + 1] ?? 0x80;
  if (bytes[start] !== 0x60 || params > 0x7f) return undefined;
  const results = start + 2 + params;
  const count = bytes[results] ?? 2;
  const end = results + 1 + count;
  if (count > 1 || end > bytes.length) return undefined;
  for (let at = start + 2; at < end; at++) {
    const byte = bytes[at] as number;
    if (at !== results && (byte < lowestNumber || byte > highestNumber)) return undefined;
  }
  cursor.at = end;
  const read = () => {
    const again = new Cursor(bytes, cursor.place);
    again.at = start + 1;
    return { params: readValueTypes(again, NONE), results: readValueTypes(again, NONE) };
  };
  return new FunctionTypeEntry(read, start, end, params, () => String.fromCharCode(...bytes.subarray(start + 2, end)));
}

function readFunctionType(cursor: Cursor, features: Features, start: number): FunctionTypeEntry {
  const params = readValueTypes(cursor, features);
  const results = readValueTypes(cursor, features);
  if (results.length > 1) features.add("multi-value");
  return new FunctionTypeEntry(() => ({ params, results }), start, cursor.at, params.length);
}

function readValueTypes(cursor: Cursor, features: Features): string[] {
  const count = cursor.u32();
  if (count > mostValues)
    cursor.fail(`has a function type with ${count} parameters or results; engines take ${mostValues}`);
  const values: string[] = [];
  while (values.length < count) values.push(readValueType(cursor, features));
  return values;
}

function readField(cursor: Cursor, features: Features): void {
  readStorageType(cursor, features);
  if (cursor.u8() > 1) cursor.fail("has a field that is neither constant nor mutable");
}
