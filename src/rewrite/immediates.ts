import type { Cursor } from "../wasm/binary/cursor.js";

/**
 * What stands behind each opcode, a letter for each immediate: `f` the index of a function, `i` another index or number
 * without a sign, `s` a number with a sign, `m` a memory argument, `a` that of an atomic access, `b` a block type,
 * `l` labels, `v` value types, `h` a heap type, `c` the clauses of a try_table, `r` the handlers of a resume, and a digit
 * for as many bytes. An opcode that is in no row has nothing behind it; one that is in no range at all is unknown.
 */
const plain = table(0xff, [
  [0x00, 0x01, ""],
  [0x02, 0x04, "b"],
  [0x05, 0x05, ""],
  [0x06, 0x06, "b"],
  [0x07, 0x09, "i"],
  [0x0a, 0x0b, ""],
  [0x0c, 0x0d, "i"],
  [0x0e, 0x0e, "l"],
  [0x0f, 0x0f, ""],
  [0x10, 0x10, "f"],
  [0x11, 0x11, "ii"],
  [0x12, 0x12, "f"],
  [0x13, 0x13, "ii"],
  [0x14, 0x15, "i"],
  [0x18, 0x18, "i"],
  [0x19, 0x1b, ""],
  [0x1c, 0x1c, "v"],
  [0x1f, 0x1f, "bc"],
  [0x20, 0x26, "i"],
  [0x28, 0x3e, "m"],
  [0x3f, 0x40, "i"],
  [0x41, 0x42, "s"],
  [0x43, 0x43, "4"],
  [0x44, 0x44, "8"],
  [0x45, 0xc4, ""],
  [0xd0, 0xd0, "h"],
  [0xd1, 0xd1, ""],
  [0xd2, 0xd2, "f"],
  [0xd3, 0xd4, ""],
  [0xd5, 0xd6, "i"],
  [0xe0, 0xe0, "i"],
  [0xe1, 0xe1, "ii"],
  [0xe2, 0xe2, "i"],
  [0xe3, 0xe3, "ir"],
  [0xe4, 0xe4, "iir"],
  [0xe5, 0xe5, "ir"],
  [0xe6, 0xe6, "ii"],
]);

/** The same behind a prefix. */
const prefixed: Record<number, (string | undefined)[]> = {
  // Garbage collection.
  251: table(0x26, [
    [0x00, 0x01, "i"],
    [0x02, 0x05, "ii"],
    [0x06, 0x07, "i"],
    [0x08, 0x0a, "ii"],
    [0x0b, 0x0e, "i"],
    [0x0f, 0x0f, ""],
    [0x10, 0x10, "i"],
    [0x11, 0x13, "ii"],
    [0x14, 0x17, "h"],
    [0x18, 0x19, "1ihh"],
    [0x1a, 0x1f, ""],
    [0x20, 0x22, "i"],
    [0x23, 0x24, "h"],
    [0x25, 0x26, "1ihh"],
  ]),
  // Saturating truncation, bulk memory, tables, 128-bit arithmetic.
  252: table(0x16, [
    [0x00, 0x07, ""],
    [0x08, 0x08, "ii"],
    [0x09, 0x09, "i"],
    [0x0a, 0x0a, "ii"],
    [0x0b, 0x0b, "i"],
    [0x0c, 0x0c, "ii"],
    [0x0d, 0x0d, "i"],
    [0x0e, 0x0e, "ii"],
    [0x0f, 0x12, "i"],
    [0x13, 0x16, ""],
  ]),
  // Vectors.
  253: table(0x113, [
    [0x00, 0x113, ""],
    [0x00, 0x0b, "m"],
    [0x0c, 0x0d, "88"],
    [0x15, 0x22, "1"],
    [0x54, 0x5b, "m1"],
    [0x5c, 0x5d, "m"],
  ]),
  // Threads; from 0x4f on shared globals, tables, structs and arrays.
  254: table(0x72, [
    [0x00, 0x02, "a"],
    [0x03, 0x03, "1"],
    [0x04, 0x04, ""],
    [0x10, 0x4e, "a"],
    [0x4f, 0x5b, "1i"],
    [0x5c, 0x66, "1ii"],
    [0x67, 0x71, "1i"],
    [0x72, 0x72, ""],
  ]),
};

function table(last: number, rows: [from: number, to: number, immediates: string][]): (string | undefined)[] {
  const all: (string | undefined)[] = Array.from({ length: last + 1 });
  for (const [from, to, immediates] of rows) all.fill(immediates, from, to + 1);
  return all;
}

/**
 * Steps over what stands behind an opcode that was read, and calls `onFunction` where the index of a function begins;
 * that reads it.
 *
 * @throws WasiScanError `malformed` for an instruction that is not known
 */
export function stepOver(cursor: Cursor, opcode: number, onFunction: () => void): void {
  // Most instructions have nothing behind them.
  if (opcode >= 0x45 && opcode <= 0xc4) return;
  const behind = prefixed[opcode];
  const number = behind ? cursor.u32() : opcode;
  const immediates = (behind ?? plain)[number];
  if (immediates === undefined) {
    const name = behind ? `0x${opcode.toString(16)} 0x${number.toString(16)}` : `0x${opcode.toString(16)}`;
    cursor.fail(`holds an instruction that is not known, ${name}`);
  }
  for (let at = 0; at < immediates.length; at++) {
    const letter = immediates.charCodeAt(at);
    if (letter === FUNCTION) onFunction();
    else if (letter === INDEX) cursor.u32();
    else skip(cursor, letter);
  }
}

const code = (letter: string) => letter.charCodeAt(0);
const [FUNCTION, INDEX, SIGNED, MEMORY, ATOMIC] = [..."fisma"].map(code);
const [BLOCK, LABELS, VALUES, HEAP, CLAUSES, HANDLERS] = [..."blvhcr"].map(code);
const ZERO = code("0");

function skip(cursor: Cursor, letter: number): void {
  if (letter === SIGNED) skipNumber(cursor);
  else if (letter === MEMORY || letter === ATOMIC) skipMemoryArgument(cursor, letter === ATOMIC);
  else if (letter === BLOCK) skipBlockType(cursor);
  else if (letter === LABELS) for (let left = cursor.u32(); left >= 0; left--) cursor.u32();
  else if (letter === VALUES) for (let left = cursor.u32(); left > 0; left--) skipValueType(cursor);
  else if (letter === HEAP) skipHeapType(cursor);
  else if (letter === CLAUSES) skipClauses(cursor);
  else if (letter === HANDLERS) skipHandlers(cursor);
  else cursor.skip(letter - ZERO);
}

function skipNumber(cursor: Cursor): void {
  while (cursor.u8() >= 0x80);
}

/** Bit 6 of the alignment announces the memory, bit 4 of an atomic access its order. */
function skipMemoryArgument(cursor: Cursor, atomic: boolean): void {
  const flags = cursor.u32();
  if (flags & 0x40) cursor.u32();
  if (atomic && flags & 0x10) cursor.u8();
  skipNumber(cursor);
}

/** Nothing, a value type, or the index of a function type. */
function skipBlockType(cursor: Cursor): void {
  const byte = cursor.peek() ?? 0x40;
  if (byte >= 0x80 || byte < 0x40) skipNumber(cursor);
  else if (byte === 0x40) cursor.u8();
  else skipValueType(cursor);
}

/** One number, vector or reference. */
export function skipValueType(cursor: Cursor): void {
  const byte = cursor.u8();
  if (byte === 0x63 || byte === 0x64) skipHeapType(cursor);
  else if (byte === 0x65) cursor.u8();
}

function skipHeapType(cursor: Cursor): void {
  const byte = cursor.peek();
  // Shared, and exactly that type.
  if (byte === 0x65 || byte === 0x62) cursor.u8();
  skipNumber(cursor);
}

/** 0 and 1 name a tag, 2 and 3 catch everything. */
function skipClauses(cursor: Cursor): void {
  for (let left = cursor.u32(); left > 0; left--) {
    if (cursor.u8() < 2) cursor.u32();
    cursor.u32();
  }
}

/** 0 names a label behind its tag, 1 a switch. */
function skipHandlers(cursor: Cursor): void {
  for (let left = cursor.u32(); left > 0; left--) {
    const kind = cursor.u8();
    cursor.u32();
    if (kind === 0) cursor.u32();
  }
}
