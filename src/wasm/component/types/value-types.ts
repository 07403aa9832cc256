import type { Cursor } from "../../binary/cursor.js";
import { at, type Reading } from "./index-spaces.js";
import type { Scope, TypeShape } from "./shapes.js";

const primitives: Record<number, string> = {
  127: "bool",
  126: "s8",
  125: "u8",
  124: "s16",
  123: "u16",
  122: "s32",
  121: "u32",
  120: "s64",
  119: "u64",
  118: "f32",
  117: "f64",
  116: "char",
  115: "string",
  100: "error-context",
};

/** A type as a parameter or field has it: a primitive one or the index of one, as WIT writes it. */
export function readValueType(cursor: Cursor, scope: Scope): string {
  const byte = cursor.peek() ?? 0;
  const primitive = primitives[byte];
  if (primitive !== undefined) {
    cursor.at++;
    return primitive;
  }
  // An index is a number with a sign, so one byte of 0x40 and more is a negative one: no index, and no type we know.
  if (byte >= 0x40 && byte < 0x80) cursor.fail(`names an unknown type 0x${byte.toString(16)}`);
  const type = at(cursor, scope.types, "type");
  if (type.kind !== "value" && type.kind !== "resource")
    cursor.fail("uses something as a value that has no value type");
  return type.text;
}

function readOptional(cursor: Cursor, scope: Scope): string | undefined {
  const given = cursor.u8();
  if (given > 1) cursor.fail("has an optional type with an invalid flag");
  return given === 1 ? readValueType(cursor, scope) : undefined;
}

function readList(cursor: Cursor, entry: () => string): string {
  const entries: string[] = [];
  for (let left = cursor.u32(); left > 0; left--) entries.push(entry());
  return entries.join(", ");
}

/** `name: type, …` of a record's fields or a function's parameters. */
export function readLabelled(cursor: Cursor, scope: Scope): string {
  return readList(cursor, () => `${cursor.name()}: ${readValueType(cursor, scope)}`);
}

function readCase(cursor: Cursor, scope: Scope): string {
  const name = cursor.name();
  const payload = readOptional(cursor, scope);
  // What a case refines: drafts had it, and it is always absent now.
  if (cursor.u8() !== 0) cursor.fail("has a variant with a case that refines another");
  return payload === undefined ? name : `${name}(${payload})`;
}

const wrap = (name: string, inner: string | undefined): string => (inner === undefined ? name : `${name}<${inner}>`);

function readResult(cursor: Cursor, scope: Scope): string {
  const ok = readOptional(cursor, scope);
  const error = readOptional(cursor, scope);
  if (error === undefined) return wrap("result", ok);
  return `result<${ok ?? "_"}, ${error}>`;
}

type Reader = (cursor: Cursor, scope: Scope, reading: Reading) => string;

const constructors: Record<number, Reader> = {
  114: (cursor, scope) => `record { ${readLabelled(cursor, scope)} }`,
  113: (cursor, scope) => `variant { ${readList(cursor, () => readCase(cursor, scope))} }`,
  112: (cursor, scope) => `list<${readValueType(cursor, scope)}>`,
  111: (cursor, scope) => `tuple<${readList(cursor, () => readValueType(cursor, scope))}>`,
  110: (cursor) => `flags { ${readList(cursor, () => cursor.name())} }`,
  109: (cursor) => `enum { ${readList(cursor, () => cursor.name())} }`,
  107: (cursor, scope) => `option<${readValueType(cursor, scope)}>`,
  106: readResult,
  105: (cursor, scope) => readHandle(cursor, scope),
  104: (cursor, scope) => `borrow<${readHandle(cursor, scope)}>`,
  103: (cursor, scope) => `list<${readValueType(cursor, scope)}, ${cursor.u32()}>`,
  102: (cursor, scope, reading) => async(reading, wrap("stream", readOptional(cursor, scope))),
  101: (cursor, scope, reading) => async(reading, wrap("future", readOptional(cursor, scope))),
  99: (cursor, scope) => `map<${readValueType(cursor, scope)}, ${readValueType(cursor, scope)}>`,
};

function readHandle(cursor: Cursor, scope: Scope): string {
  const type = at(cursor, scope.types, "type");
  if (type.kind !== "resource") cursor.fail("has a handle to something that is not a resource");
  return type.text;
}

function async(reading: Reading, text: string): string {
  reading.features.add("component-model-async");
  return text;
}

/** A definition of a type of values; undefined, with nothing read, where it defines something else. */
export function readValueDefinition(cursor: Cursor, scope: Scope, reading: Reading): TypeShape | undefined {
  const byte = cursor.peek() ?? 0;
  const primitive = primitives[byte];
  const read = constructors[byte];
  if (primitive === undefined && read === undefined) return undefined;
  if (primitive === "error-context") reading.features.add("component-model-async");
  cursor.at++;
  const text = primitive ?? (read as Reader)(cursor, scope, reading);
  return { kind: "value", text: reading.keep(cursor, text) };
}
