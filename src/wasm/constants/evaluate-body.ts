import type { Cursor } from "../binary/cursor.js";
import { constant, type Expression, type Operator, operation, truth, unknown } from "./expression.js";
import { skipImmediates, skipValueType } from "./immediates.js";
import { binary, isUnary, readLong, readSigned } from "./numbers.js";
import { Operands } from "./stack.js";

/** What a body passes in one call. */
export interface CallSite {
  /** The function that a direct call names. */
  callee?: number;
  /** The index of the type, of a call through a table. */
  type?: number;
  passed: Expression[];
}

export interface EvaluatedBody {
  sites: CallSite[];
  /** What is assigned to each local anywhere. */
  assigned: Map<number, Expression[]>;
  parameters: number;
  /** False where it was not read to its end: there may be other calls. */
  whole: boolean;
}

/** What the reader of a body must know of the module. */
export interface Signatures {
  /** How many values a function takes and leaves. */
  ofFunction(index: number): Arity;
  ofType(index: number): Arity;
  /** That of fd_fdstat_get, whose second argument is where flags are written. */
  isFdstatGet(index: number): boolean;
  isImported(index: number): boolean;
}

export interface Arity {
  parameters: number;
  results: number;
}

/** Flags in the struct that fd_fdstat_get writes. */
const FLAGS_AT = 2;

/** Reads one body, from its locals on, and what it passes to what it calls. */
export function evaluateBody(cursor: Cursor, parameters: number, signatures: Signatures): EvaluatedBody {
  const body = new Body(cursor, parameters, signatures);
  body.run();
  return body;
}

class Body implements EvaluatedBody {
  readonly sites: CallSite[] = [];
  readonly assigned = new Map<number, Expression[]>();
  whole = false;
  private operands = new Operands();
  /** What each local holds now, where one assignment is known to be the last. */
  private readonly now = new Map<number, Expression>();
  private readonly blocks: { operands: Operands; results: number; assigned: Set<number> }[] = [];
  /** Where the structs are that fd_fdstat_get wrote and nothing else may have. */
  private fdstats: { base: Expression; at: number }[] = [];

  constructor(
    private readonly cursor: Cursor,
    readonly parameters: number,
    private readonly signatures: Signatures,
  ) {}

  run(): void {
    const { cursor } = this;
    for (let groups = cursor.u32(); groups > 0; groups--) {
      cursor.u32();
      if (!skipValueType(cursor)) return;
    }
    while (!cursor.done) if (!this.step(cursor.u8())) return;
    this.whole = true;
  }

  private step(opcode: number): boolean {
    const { cursor, operands } = this;
    if (opcode === 0x41) operands.push(constant(readSigned(cursor) >>> 0));
    else if (opcode === 0x42) operands.push(readLong(cursor));
    else if (opcode === 0x20) operands.push(this.get(cursor.u32()));
    else if (opcode === 0x21) this.set(cursor.u32(), operands.pop());
    else if (opcode === 0x22) {
      const value = operands.pop();
      this.set(cursor.u32(), value);
      operands.push(value);
    } else if (opcode === 0x10 || opcode === 0x12) this.call(cursor.u32());
    else if (opcode === 0x11 || opcode === 0x13) this.callThrough();
    else if (opcode >= 0x28 && opcode <= 0x35) this.load(opcode);
    else if (opcode >= 0x36 && opcode <= 0x3e) this.store();
    else if (opcode >= 0x02 && opcode <= 0x04) return this.open(opcode);
    else if (opcode === 0x05) this.divide();
    else if (opcode === 0x0b) this.close();
    else if (opcode in binary) {
      const [left, right] = operands.take(2) as [Expression, Expression];
      operands.push(operation(binary[opcode] as Operator, left, right));
    } else if (opcode >= 0x45 && opcode <= 0xc4) this.compute(opcode);
    else if (opcode === 0x1b || opcode === 0x1c) {
      if (!skipImmediates(cursor, opcode)) return false;
      const [one, other] = operands.take(3) as [Expression, Expression, Expression];
      operands.push({ kind: "either", one, other });
    } else {
      if (!skipImmediates(cursor, opcode)) return false;
      this.other(opcode);
    }
    return true;
  }

  private get(index: number): Expression {
    const known = this.now.get(index);
    if (known) return known;
    const value: Expression =
      index < this.parameters && !this.assigned.has(index) && this.blocks.length === 0
        ? { kind: "parameter", index }
        : { kind: "local", index };
    // The same object as long as nothing is assigned, so that addresses can be distinguished.
    this.now.set(index, value);
    return value;
  }

  private set(index: number, value: Expression): void {
    this.now.set(index, value);
    const all = this.assigned.get(index);
    if (all) all.push(value);
    else this.assigned.set(index, [value]);
    this.blocks.at(-1)?.assigned.add(index);
  }

  private call(callee: number): void {
    const { parameters, results } = this.signatures.ofFunction(callee);
    const passed = this.operands.take(parameters);
    this.sites.push({ callee, passed });
    if (!this.signatures.isImported(callee)) this.fdstats = [];
    if (this.signatures.isFdstatGet(callee) && passed[1]) this.fdstats.push(addressOf(passed[1], 0));
    for (let i = 0; i < results; i++) this.operands.push(unknown);
  }

  private callThrough(): void {
    const type = this.cursor.u32();
    this.cursor.u32();
    this.operands.pop();
    this.fdstats = [];
    const { parameters, results } = this.signatures.ofType(type);
    this.sites.push({ type, passed: this.operands.take(parameters) });
    for (let i = 0; i < results; i++) this.operands.push(unknown);
  }

  private load(opcode: number): void {
    const { cursor } = this;
    if (cursor.u32() & 0x40) cursor.u32();
    const { base, at } = addressOf(this.operands.pop(), cursor.offset64());
    const flags = opcode === 0x2f && this.fdstats.some((one) => one.base === base && one.at + FLAGS_AT === at);
    this.operands.push(flags ? { kind: "old flags" } : unknown);
  }

  private store(): void {
    const { cursor } = this;
    if (cursor.u32() & 0x40) cursor.u32();
    const offset = cursor.offset64();
    this.operands.pop();
    const { base, at } = addressOf(this.operands.pop(), offset);
    if (this.fdstats.length === 0) return;
    // Eight bytes at most.
    this.fdstats = this.fdstats.filter(
      (one) => one.base === base && (at >= one.at + FLAGS_AT + 2 || at + 8 <= one.at + FLAGS_AT),
    );
  }

  private compute(opcode: number): void {
    const { operands } = this;
    // Comparisons leave 0 or 1: with zero first, then with another number.
    if (opcode === 0x45 || opcode === 0x50) {
      operands.pop();
      operands.push(truth);
    } else if (opcode <= 0x66) {
      operands.take(2);
      operands.push(truth);
    } else if (opcode === 0xa7 || opcode === 0xad) {
      // Between 32 and 64 bits, without a sign.
      const value = operands.pop();
      operands.push(opcode === 0xad ? value : operation("and", value, constant(0xffffffff)));
    } else if (isUnary(opcode)) {
      operands.pop();
      operands.push(unknown);
    } else {
      operands.take(2);
      operands.push(unknown);
    }
  }

  private open(opcode: number): boolean {
    const { cursor, operands } = this;
    if (opcode === 0x04) operands.pop();
    const byte = cursor.peek() as number;
    let results = byte === 0x40 ? 0 : 1;
    if (byte < 0x40 || byte >= 0x80) {
      const arity = this.signatures.ofType(cursor.u32());
      operands.take(arity.parameters);
      results = arity.results;
    } else if (byte === 0x40) cursor.u8();
    else if (!skipValueType(cursor)) return false;
    this.blocks.push({ operands, results, assigned: new Set() });
    // What comes round again may have been assigned further down.
    if (opcode === 0x03) this.now.clear();
    this.operands = new Operands();
    return true;
  }

  private divide(): void {
    const block = this.blocks.at(-1);
    for (const index of block?.assigned ?? []) this.now.delete(index);
    this.operands = new Operands();
  }

  private close(): void {
    const block = this.blocks.pop();
    if (!block) return;
    for (const index of block.assigned) this.now.delete(index);
    const around = this.blocks.at(-1);
    if (around) around.assigned = merged(around.assigned, block.assigned);
    this.operands = block.operands;
    for (let i = 0; i < block.results; i++) this.operands.push(unknown);
  }

  private other(opcode: number): void {
    const { operands } = this;
    if (opcode === 0x1a || opcode === 0x24 || opcode === 0x0d) operands.pop();
    else if (opcode === 0x23 || opcode === 0x3f || opcode === 0x43 || opcode === 0x44) operands.push(unknown);
    else if (opcode === 0x40) {
      operands.pop();
      operands.push(unknown);
    } else if (opcode !== 0x01) operands.forget();
  }
}

/** The larger of the two, with what the other holds. */
function merged(one: Set<number>, other: Set<number>): Set<number> {
  const [into, from] = one.size < other.size ? [other, one] : [one, other];
  for (const value of from) into.add(value);
  return into;
}

/** An address and what is added to it. */
function addressOf(value: Expression, more: number): { base: Expression; at: number } {
  if (value.kind === "operation" && value.operator === "add" && value.right.kind === "constant")
    return { base: value.left, at: value.right.value + more };
  return { base: value, at: more };
}
