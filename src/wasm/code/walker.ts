import { WasiScanError } from "../../model/errors.js";
import { type Cursor, malformed } from "../binary/cursor.js";
import type { Section } from "../binary/sections.js";
import type { MemberSink } from "../binary/segments.js";
import type { Window } from "../binary/window.js";
import { Evaluator, type EvaluatorShape } from "../constants/evaluator.js";
import type { Invalidities } from "../validity/invalidity.js";
import { endWalker, startWalker, type WalkerExports } from "./walker-exports.js";
import { failures, invalidities } from "./walker-findings.js";

/** What the other sections say of what code refers to. */
export interface ModuleShape {
  /** Number of parameters of every type; undefined if it is not a function. */
  parameters: (number | undefined)[];
  /** The type of each imported function. */
  imported: number[];
  /** How many functions it defines. */
  defined: number;
  /** Whether each can be set. */
  globals: boolean[];
  tables: number;
  memories: number;
  wideMemory: boolean;
  tags: number;
  elements: number;
  /** What the data count section says. */
  data?: number;
}

/** So much is read at once; of a long body as much as it takes. */
const STRETCH = 1 << 18;
const NO_FUNCTION = 0xffffffff;
/** As ./walker/growth.ts has it. */
const MOST_GROWTHS = 16;
export const ANY_TABLE = 0xffffffff;

/** Drives the program of ./walker/, which reads the code of one module. */
export class Walker implements MemberSink {
  private readonly program: WalkerExports;
  /** How many there are, imported ones included. */
  readonly functions: number;
  private listedSlots: { type: number; table: number }[] | undefined;

  constructor(
    private readonly input: string,
    readonly shape: ModuleShape,
    private readonly invalid: Invalidities,
  ) {
    this.program = startWalker();
    this.functions = shape.imported.length + shape.defined;
    const { program } = this;
    const { parameters, imported, globals } = shape;
    const { functions } = this;
    const { tables, memories, tags, elements, data = -1 } = shape;
    this.enough(
      program.setModule(
        ...([functions, imported.length, parameters.length, globals.length] as const),
        ...([tables, memories, tags, elements, data] as const),
      ),
    );
    this.enough(program.setBodies(shape.defined));
    program.setWideMemory(Number(shape.wideMemory));
    const parametersOf = this.words(program.parametersOf, parameters.length);
    for (let i = 0; i < parameters.length; i++) parametersOf[i] = parameters[i] ?? NO_FUNCTION;
    this.words(program.typeOf, imported.length).set(imported);
    this.bytes(program.mutable, globals.length).set(globals.map(Number));
  }

  /** Room for as many members of tables; must come before anything is read. */
  expectMembers(most: number): void {
    this.enough(this.program.setMembers(most));
  }

  /** The types of the functions that the module defines, from behind the count of their section. */
  readFunctions(cursor: Cursor): void {
    const at = this.give(cursor.bytes.subarray(cursor.at));
    const size = cursor.bytes.length - cursor.at;
    const after = this.program.readFunctions(at, size);
    this.check(cursor.place.offset + cursor.at - at, cursor.place.part);
    if (after === 0) cursor.fail("ends in the middle of an entry");
    cursor.at += after - at;
    if (!cursor.done) cursor.fail("has bytes after its last entry");
  }

  add(one: number, table: number | undefined): void {
    if (one >= this.functions) return;
    this.program.declareFunction(one);
    this.program.addMember(one, table ?? ANY_TABLE);
  }

  take(cursor: Cursor, count: number, table: number | undefined): void {
    if (count === 0) return;
    const at = this.give(cursor.bytes.subarray(cursor.at));
    const end = at + cursor.bytes.length - cursor.at;
    const after = this.program.readMembers(at, end, count, table ?? ANY_TABLE);
    this.check(cursor.place.offset + cursor.at - at, cursor.place.part);
    if (after === 0 || after > end) cursor.fail("ends in the middle of an entry");
    cursor.at += after - at;
  }

  /** Functions that something but code names, so that code may take a reference of them. */
  declare(functions: Iterable<number>): void {
    for (const one of functions) if (one < this.functions) this.program.declareFunction(one);
  }

  /** Walks every body of the code section. */
  async walk(window: Window, { offset, size }: Section): Promise<void> {
    const { program } = this;
    const { defined } = this.shape;
    const part = "the code section";
    let room = Math.min(STRETCH, size);
    this.enough(program.setInput(room));
    this.enough(program.setEdges());
    const head = await window.read(offset, Math.min(5, size));
    let next = head.findIndex((byte) => byte < 0x80) + 1;
    while (program.bodies.value < defined) {
      const length = Math.min(room, size - next);
      const at = this.enough(program.setInput(room));
      await window.fill(offset + next, new Uint8Array(program.memory.buffer, at, length));
      const base = (at - next) >>> 0;
      const after = program.walk(at, at + length, base, defined) >>> 0;
      this.check(offset + next - at, part);
      const whole = after === at + length || program.needed.value > 0;
      next += after - at;
      if (program.bodies.value === defined) break;
      const needed = program.needed.value >>> 0;
      if (needed > size - next || (!whole && needed === 0)) {
        throw malformed(
          this.input,
          `${part} has a body that is longer than the section, function ${program.bodies.value} (byte ${offset + next})`,
        );
      }
      if (next >= size) throw malformed(this.input, `${part} ends in the middle of an entry (byte ${offset + size})`);
      if (needed > room) room = Math.min(size, Math.max(needed, 2 * room));
    }
    if (next < size) throw malformed(this.input, `${part} has bytes after its last body (byte ${offset + next})`);
  }

  /** Numbers of features, and rows of opcodes, that were met. */
  met(): { features: Uint8Array; plain: Uint8Array; prefixed: (prefix: number) => Uint8Array } {
    const { features, opcodes } = this.program;
    const all = this.bytes(opcodes, 256 + 4 * 512);
    return {
      features: this.bytes(features, 32),
      plain: all.subarray(0, 256),
      prefixed: (prefix) => all.subarray(256 + (prefix - 0xfb) * 512, 256 + (prefix - 0xfa) * 512),
    };
  }

  /** Where the memory is grown, as ./walker/growth.ts lists it; of very many only the first. */
  growths(): { body: number; end: number }[] {
    const { growths, growthCount } = this.program;
    const count = Math.min(growthCount.value, MOST_GROWTHS);
    const words = this.words(growths, 2 * count);
    return Array.from({ length: count }, (_, i) => ({ body: words[2 * i] as number, end: words[2 * i + 1] as number }));
  }

  /** Before any question of reach: which types calls take for one another, and whether code writes tables. */
  setKinds(kinds: ArrayLike<number>, tablesChange: boolean): void {
    const at = this.enough(this.program.setKinds(Number(tablesChange)));
    new Uint32Array(this.program.memory.buffer, at, kinds.length).set(kinds);
    this.program.linkMembers();
  }

  /** A byte for each function: 1 where calls from `entries` lead to it. */
  reached(entries: Iterable<number>, indirectly: boolean): Uint8Array {
    const { program } = this;
    program.clearReach();
    for (const one of entries) program.enter(one);
    const at = program.spread(Number(indirectly));
    return new Uint8Array(program.memory.buffer, at, this.functions).slice();
  }

  /** Who calls whom, once all bodies were walked, as views of the walker's memory: see ./walker/edges.ts. */
  get calls() {
    const { program } = this;
    return {
      edges: this.words(program.edges, program.edgeCount.value),
      starts: this.words(program.starts, this.shape.defined + 1),
      offsets: this.words(program.offsets, this.shape.defined),
      types: this.words(program.typeOf, this.functions),
      members: this.words(program.members, 2 * program.memberCount.value),
      marks: this.bytes(program.marks, this.functions),
      slots: this.slots(),
    };
  }

  private slots(): { type: number; table: number }[] {
    const { program } = this;
    this.listedSlots ??= Array.from({ length: program.slotCount() }, (_, slot) => ({
      type: program.typeOfSlot(slot) >>> 0,
      table: program.tableOfSlot(slot) >>> 0,
    }));
    return this.listedSlots;
  }

  /** Views of it end when it grows. */
  get memory(): ArrayBuffer {
    return this.program.memory.buffer;
  }

  /** What tells what calls pass, once all bodies were walked and all questions of reach were asked. */
  evaluator(shape: EvaluatorShape): Evaluator {
    this.enough(this.program.setSites(shape.code));
    return new Evaluator(this.program, shape);
  }

  /** Nothing may be asked of it afterwards, nor of the views that it gave. */
  end(): void {
    endWalker(this.program);
  }

  private give(bytes: Uint8Array): number {
    const at = this.enough(this.program.setInput(bytes.length));
    new Uint8Array(this.program.memory.buffer, at, bytes.length).set(bytes);
    return at;
  }

  /** @param shift what makes a place in the file of one in memory */
  private check(shift: number, part: string): void {
    const { failed, failedAt, failedOpcode, invalid, invalidAt, invalidIndex } = this.program;
    if (failed.value !== 0) {
      const what = failures[failed.value]?.(failedOpcode.value, this.program.bodies.value);
      throw malformed(this.input, `${part} ${what} (byte ${(failedAt.value >>> 0) + shift})`);
    }
    if (invalid.value === 0) return;
    const what = invalidities[invalid.value]?.(invalidIndex.value >>> 0) ?? "is invalid";
    this.invalid.add({ offset: (invalidAt.value >>> 0) + shift, part, what });
    this.program.clearInvalid();
  }

  private enough(at: number): number {
    if (at !== 0) return at >>> 0;
    throw new WasiScanError("malformed", `${this.input}: its code takes more memory than there is`, "Try --shallow.");
  }

  private words({ value }: WebAssembly.Global, count: number): Uint32Array {
    return new Uint32Array(this.program.memory.buffer, value >>> 0, count);
  }

  private bytes({ value }: WebAssembly.Global, count: number): Uint8Array {
    return new Uint8Array(this.program.memory.buffer, value >>> 0, count);
  }
}
