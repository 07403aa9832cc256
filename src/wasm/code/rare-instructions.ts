import { readHeapType, readValueType } from "../binary/value-types.js";
import type { CodeFacts } from "./code-facts.js";

/** Steps over the immediates of an instruction that {@link ./walk-body.ts} does not; `at` is behind its opcode. */
export function stepOverRare(facts: CodeFacts, bytes: Uint8Array, at: number, opcode: number): number {
  if (opcode < 0x02) return at;
  facts.opcodes[opcode] = 1;
  if (opcode === 0x11) return callIndirect(facts, bytes, at);
  if (opcode >= 0x28 && opcode <= 0x3e) return memoryArgument(facts, bytes, at);
  if (opcode === 0x43) return at + 4;
  if (opcode === 0x44) return at + 8;
  if (opcode === 0x3f || opcode === 0x40) {
    // Engines without multi-memory read a zero byte there, not a number.
    if (bytes[at] !== 0) facts.features.add("multi-memory");
    return skipLeb(bytes, at);
  }
  if (opcode >= 0xc0 && opcode <= 0xc4) return at;
  if (opcode === 0x0e) return branchTable(facts, at);
  if (opcode === 0xfd) return simd(facts, bytes, at);
  if (opcode === 0xfc) return miscellaneous(facts, bytes, at);
  return readCarefully(facts, at, opcode);
}

function skipLeb(bytes: Uint8Array, at: number): number {
  while ((bytes[at++] as number) >= 0x80);
  return at;
}

function callIndirect(facts: CodeFacts, bytes: Uint8Array, at: number): number {
  const { cursor } = facts;
  cursor.at = at;
  const type = cursor.u32();
  // Before reference types there was one table and a zero byte; linkers write a padded number there, which is none.
  if (bytes[cursor.at] !== 0) facts.features.add("reference-types");
  facts.addIndirect(type, cursor.u32());
  return cursor.at;
}

/** Alignment and flags, the memory's index where bit 6 says so, and the offset. */
function memoryArgument(facts: CodeFacts, bytes: Uint8Array, at: number, atomic = false): number {
  const { cursor } = facts;
  cursor.at = at;
  const flags = cursor.u32();
  if (flags & 0x40) {
    facts.features.add("multi-memory");
    cursor.u32();
  }
  if (atomic && flags & 0x10) {
    facts.features.add("shared-everything-threads");
    cursor.u8();
  }
  return skipLeb(bytes, cursor.at);
}

function branchTable(facts: CodeFacts, at: number): number {
  const { cursor } = facts;
  cursor.at = at;
  for (let left = cursor.u32(); left >= 0; left--) cursor.u32();
  return cursor.at;
}

function prefixedOpcode(facts: CodeFacts, prefix: number, at: number): number {
  facts.cursor.at = at;
  const opcode = facts.cursor.u32();
  const row = facts.prefixed[prefix] as Uint8Array;
  if (opcode >= row.length) unknown(facts, prefix, opcode);
  row[opcode] = 1;
  return opcode;
}

function simd(facts: CodeFacts, bytes: Uint8Array, at: number): number {
  const opcode = prefixedOpcode(facts, 0xfd, at);
  const after = facts.cursor.at;
  if (opcode <= 0x0b || opcode === 0x5c || opcode === 0x5d) return memoryArgument(facts, bytes, after);
  if (opcode === 0x0c || opcode === 0x0d) return after + 16;
  if (opcode >= 0x15 && opcode <= 0x22) return after + 1;
  if (opcode >= 0x54 && opcode <= 0x5b) return memoryArgument(facts, bytes, after) + 1;
  if (opcode > 0x113) unknown(facts, 0xfd, opcode);
  return after;
}

/** Saturating truncation, bulk memory, tables, 128-bit arithmetic: none, one or two indices. */
function miscellaneous(facts: CodeFacts, bytes: Uint8Array, at: number): number {
  const opcode = prefixedOpcode(facts, 0xfc, at);
  const after = facts.cursor.at;
  if (opcode < 0x08 || (opcode >= 0x13 && opcode <= 0x16)) return after;
  if (opcode > 0x16) unknown(facts, 0xfc, opcode);
  const two = opcode === 0x08 || opcode === 0x0a || opcode === 0x0c || opcode === 0x0e;
  return two ? skipLeb(bytes, skipLeb(bytes, after)) : skipLeb(bytes, after);
}

/** What is rare enough that every byte can be checked. */
function readCarefully(facts: CodeFacts, at: number, opcode: number): number {
  const { cursor, features } = facts;
  cursor.at = at;
  if (opcode >= 0x02 && opcode <= 0x04) blockType(facts);
  else if (opcode === 0x06) blockType(facts);
  else if (opcode === 0x0a || opcode === 0x19 || opcode === 0xd1 || opcode === 0xd3 || opcode === 0xd4) return at;
  else if (opcode === 0x07 || opcode === 0x08 || opcode === 0x09 || opcode === 0x18) cursor.u32();
  else if (opcode === 0x12) facts.addEdge(cursor.u32() & 0x7fffffff);
  else if (opcode === 0x13) facts.addIndirect(cursor.u32(), cursor.u32());
  else if (opcode === 0x14 || opcode === 0x15) facts.addReferenced(cursor.u32());
  else if (opcode === 0x1c) for (let left = cursor.u32(); left > 0; left--) readValueType(cursor, features);
  else if (opcode === 0x1f) tryTable(facts);
  else if (opcode === 0x25 || opcode === 0x26 || opcode === 0xd5 || opcode === 0xd6) cursor.u32();
  else if (opcode === 0xd0) readHeapType(cursor, features, true);
  else if (opcode === 0xd2) facts.referenced.add(cursor.u32());
  else if (opcode >= 0xe0 && opcode <= 0xe6) stackSwitching(facts, opcode);
  else if (opcode === 0xfb) garbageCollection(facts, prefixedOpcode(facts, 0xfb, at));
  else if (opcode === 0xfe) return atomic(facts, prefixedOpcode(facts, 0xfe, at));
  else unknown(facts, opcode);
  return cursor.at;
}

/** A value type, or the index of a function type: then the block takes values or leaves several. */
function blockType(facts: CodeFacts): void {
  const byte = facts.cursor.peek() ?? 0;
  if (byte === 0x40) facts.cursor.at++;
  else if (byte < 0x80 && byte > 0x40) readValueType(facts.cursor, facts.features);
  else {
    facts.features.add("multi-value");
    facts.cursor.skipLeb(33);
  }
}

function tryTable(facts: CodeFacts): void {
  const { cursor } = facts;
  blockType(facts);
  for (let left = cursor.u32(); left > 0; left--) {
    // 0 and 1 name a tag, 2 and 3 catch everything.
    if (cursor.u8() < 2) cursor.u32();
    cursor.u32();
  }
}

function stackSwitching(facts: CodeFacts, opcode: number): void {
  const { cursor } = facts;
  cursor.u32();
  if (opcode === 0xe1 || opcode === 0xe4 || opcode === 0xe6) cursor.u32();
  if (opcode < 0xe3 || opcode === 0xe6) return;
  for (let left = cursor.u32(); left > 0; left--) {
    const handler = cursor.u8();
    cursor.u32();
    if (handler === 0) cursor.u32();
  }
}

function garbageCollection({ cursor, features }: CodeFacts, opcode: number): void {
  if (opcode >= 0x14 && opcode <= 0x17) readHeapType(cursor, features, (opcode & 1) === 1);
  else if (opcode === 0x23 || opcode === 0x24) readHeapType(cursor, features, opcode === 0x24);
  else if (opcode === 0x18 || opcode === 0x19 || opcode === 0x25 || opcode === 0x26) {
    const nullable = cursor.u8();
    cursor.u32();
    readHeapType(cursor, features, (nullable & 1) !== 0);
    readHeapType(cursor, features, (nullable & 2) !== 0);
  } else if (opcode > 0x26) unknown({ cursor }, 0xfb, opcode);
  else for (let left = gcIndices(opcode); left > 0; left--) cursor.u32();
}

/** How many indices stand behind a GC instruction that names no heap type. */
function gcIndices(opcode: number): number {
  if (opcode === 0x0f || (opcode >= 0x1a && opcode <= 0x1f)) return 0;
  const two = (opcode >= 0x02 && opcode <= 0x05) || (opcode >= 0x08 && opcode <= 0x0a);
  return two || (opcode >= 0x11 && opcode <= 0x13) ? 2 : 1;
}

function atomic(facts: CodeFacts, opcode: number): number {
  const { cursor } = facts;
  if (opcode <= 0x02 || (opcode >= 0x10 && opcode <= 0x4e)) {
    return memoryArgument(facts, cursor.bytes, cursor.at, opcode >= 0x10);
  }
  if (opcode === 0x03) cursor.u8();
  else if (opcode >= 0x4f && opcode <= 0x71) {
    cursor.u8();
    cursor.u32();
    if (opcode >= 0x5c && opcode <= 0x66) cursor.u32();
  } else if (opcode !== 0x04 && opcode !== 0x72) unknown(facts, 0xfe, opcode);
  return cursor.at;
}

function unknown({ cursor }: Pick<CodeFacts, "cursor">, ...opcode: number[]): never {
  cursor.at--;
  return cursor.fail(`holds an unknown instruction ${opcode.map((byte) => `0x${byte.toString(16)}`).join(" ")}`);
}
