import type { Cursor } from "../wasm/binary/cursor.js";
import { readGlobalType, readTableType } from "../wasm/binary/external-types.js";
import { coreSections, startSection } from "../wasm/binary/sections.js";
import { readReferenceType } from "../wasm/binary/value-types.js";
import { elementSection } from "../wasm/module/parsed-module.js";
import { skipValueType, stepOver } from "./immediates.js";
import { Output } from "./output.js";

/** The index of a function in the module as it was → as it is in the rewritten one. */
export type Renumbering = (index: number) => number;

/** Contents of a section with other indices of functions; undefined for a section that holds none. */
export function renumbered(id: number, cursor: Cursor, renumbering: Renumbering): Uint8Array | undefined {
  if (id === coreSections.code) return renumberCode(cursor, renumbering);
  const read = readers[id];
  if (!read) return undefined;
  const output = new Output();
  const copy = new Copy(cursor, output, renumbering);
  read(copy);
  copy.finish(cursor.bytes.length);
  return output.bytes;
}

/** Copies what a cursor passes, with each index of a function replaced. */
export class Copy {
  private copied: number;

  constructor(
    readonly cursor: Cursor,
    private readonly output: Output,
    private readonly renumbering: Renumbering,
  ) {
    this.copied = cursor.at;
  }

  /** Reads an index. As a property, because it is handed on for every instruction. */
  readonly index = (): void => {
    const { cursor, output } = this;
    const start = cursor.at;
    const old = cursor.u32();
    const now = this.renumbering(old);
    if (now === old) return;
    output.raw(cursor.bytes.subarray(this.copied, start));
    output.u32(now);
    this.copied = cursor.at;
  };

  /** Copies the rest up to `end`. */
  finish(end: number): void {
    this.output.raw(this.cursor.bytes.subarray(this.copied, end));
    this.copied = end;
  }
}

const readers: Record<number, (copy: Copy) => void> = {
  [coreSections.table]: (copy) => each(copy, readTable),
  [coreSections.global]: (copy) => each(copy, readGlobal),
  [coreSections.export]: (copy) => each(copy, readExport),
  [startSection]: (copy) => copy.index(),
  [elementSection]: (copy) => each(copy, readSegment),
};

function each(copy: Copy, read: (copy: Copy) => void): void {
  for (let left = copy.cursor.u32(); left > 0; left--) read(copy);
}

/** Features are not asked for here. */
const none = () => new Set<string>();

/** 0x40 0x00 announces a table whose elements start as the value of an expression. */
function readTable(copy: Copy): void {
  const { cursor } = copy;
  const initialised = cursor.peek() === 0x40;
  if (initialised) cursor.skip(2);
  readTableType(cursor, none());
  if (initialised) readExpression(copy);
}

function readGlobal(copy: Copy): void {
  readGlobalType(copy.cursor, none());
  readExpression(copy);
}

function readExport(copy: Copy): void {
  copy.cursor.skip(copy.cursor.u32());
  if (copy.cursor.u8() === 0) copy.index();
  else copy.cursor.u32();
}

/** Bit 0: not active; bit 1: a table, or that it only declares; bit 2: expressions instead of indices. */
function readSegment(copy: Copy): void {
  const { cursor } = copy;
  const flags = cursor.u32();
  if (flags > 7) cursor.fail(`has a segment with unknown flags 0x${flags.toString(16)}`);
  const active = (flags & 1) === 0;
  if (active && flags & 2) cursor.u32();
  if (active) readExpression(copy);
  if (flags & 3) {
    if (flags & 4) readReferenceType(cursor, none());
    else cursor.u8();
  }
  each(copy, flags & 4 ? readExpression : copy.index);
}

/** A constant expression: no instruction in it opens a block. */
function readExpression({ cursor, index }: Copy): void {
  for (let opcode = cursor.u8(); opcode !== END; opcode = cursor.u8()) stepOver(cursor, opcode, index);
}

const END = 0x0b;

function renumberCode(cursor: Cursor, renumbering: Renumbering): Uint8Array {
  const output = new Output();
  const body = new Output();
  const count = cursor.u32();
  output.u32(count);
  for (let left = count; left > 0; left--) {
    const size = cursor.u32();
    const end = cursor.at + size;
    if (end > cursor.bytes.length) cursor.fail("ends in the middle of a function");
    body.clear();
    const copy = new Copy(cursor, body, renumbering);
    for (let groups = cursor.u32(); groups > 0; groups--) {
      cursor.u32();
      skipValueType(cursor);
    }
    readInstructions(cursor, end, copy.index);
    copy.finish(end);
    output.sized(body.bytes);
  }
  return output.bytes;
}

function readInstructions(cursor: Cursor, end: number, index: () => void): void {
  while (cursor.at < end) stepOver(cursor, cursor.u8(), index);
  if (cursor.at > end) cursor.fail("has a function that ends inside an instruction");
}
