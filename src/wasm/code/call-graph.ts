import { memo } from "../../model/memo.js";
import { malformed } from "../binary/cursor.js";
import type { ElementSegment } from "../binary/segments.js";
import type { CodeFacts } from "./code-facts.js";

/** What the sections and the code of a module say about its functions. Function indices count imported ones first. */
export interface FunctionTable {
  /** The type index of each function. */
  types: number[];
  /** Type index → a number that is the same where a call through a table takes one type for the other. */
  kinds: number[];
  /** How many functions are imported. */
  imported: number;
  segments: ElementSegment[];
  /** Where the edges of each defined function begin, and the end of the last. */
  starts: Uint32Array;
  facts: CodeFacts;
}

/**
 * Who calls whom. A slot stands between the functions that make one kind of indirect call and those it may reach. The
 * searches read the arrays themselves, since a list for each of a hundred thousand functions takes longer than they do.
 */
export class CallGraph {
  readonly functions: number;
  /** What is called: a function, or `~slot`. Those of one function lie together, see {@link callsOf}. */
  readonly edges: Int32Array;
  /** The callers of a function lie from `begin[function]` to `begin[function + 1]`, behind them those of the slots. */
  readonly callers: Int32Array;
  readonly begin: Uint32Array;
  private readonly held: HeldFunctions;

  /** @throws WasiScanError `malformed` where the code calls a function that does not exist */
  constructor(
    private readonly table: FunctionTable,
    input: string,
  ) {
    const { types, facts } = table;
    this.functions = types.length;
    this.edges = facts.edges.subarray(0, facts.edgeCount);
    for (const edge of this.edges) {
      if (edge >= this.functions) throw malformed(input, `the code calls function ${edge}, which does not exist`);
    }
    const rows = this.functions + facts.slots.length;
    const { begin, callers } = reverse(this.edges, table, rows);
    this.begin = begin;
    this.callers = callers;
    this.held = new HeldFunctions(table);
  }

  /** The range of `edges` that are a function's own. */
  callsOf(caller: number): [first: number, end: number] {
    const body = caller - this.table.imported;
    return body < 0 ? [0, 0] : [this.table.starts[body] ?? 0, this.table.starts[body + 1] ?? 0];
  }

  /** Slots through which an indirect call may reach a function. */
  slots(callee: number): number[] {
    return this.held.slotsOf(callee);
  }

  /** Functions that an indirect call through a slot may reach. */
  members(slot: number): number[] {
    return this.held.membersOf(slot);
  }
}

function reverse(edges: Int32Array, { types, starts, imported }: FunctionTable, rows: number) {
  const functions = types.length;
  const begin = new Uint32Array(rows + 1);
  for (const edge of edges) {
    const next = (edge < 0 ? functions + ~edge : edge) + 1;
    begin[next] = (begin[next] as number) + 1;
  }
  for (let i = 1; i <= rows; i++) begin[i] = (begin[i] as number) + (begin[i - 1] as number);
  const fill = begin.slice();
  const callers = new Int32Array(edges.length);
  for (let body = 0; body + 1 < starts.length; body++) {
    for (let at = starts[body] as number; at < (starts[body + 1] as number); at++) {
      const edge = edges[at] as number;
      const row = edge < 0 ? functions + ~edge : edge;
      callers[fill[row] as number] = imported + body;
      fill[row] = (fill[row] as number) + 1;
    }
  }
  return { begin, callers };
}

/** Which functions tables may hold, and references may mean. */
class HeldFunctions {
  /** Put into tables by code, or meant by references: any indirect call of their type may reach them. */
  private readonly loose: Set<number>;
  private readonly tables = new Map<number, Set<number>>();
  /** Kind of type → the slots of calls with such a type. */
  private readonly slotsOfKind = new Map<number, number[]>();

  constructor(private readonly table: FunctionTable) {
    const { facts, segments, kinds } = table;
    this.loose = new Set(facts.referenced);
    // Code that writes tables can move a function from any into any: table.set, table.copy, table.grow, table.fill.
    const misc = facts.prefixed[0xfc];
    const moves = facts.opcodes[0x26] || misc?.[0x0e] || misc?.[0x0f] || misc?.[0x11];
    for (const { table: index, functions } of segments) {
      const into = index === undefined || moves ? this.loose : memo(this.tables, index, () => new Set());
      for (const one of functions) into.add(one);
    }
    for (const [slot, { type }] of facts.slots.entries()) {
      const kind = kinds[type] ?? -1;
      memo(this.slotsOfKind, kind, () => []).push(slot);
    }
  }

  slotsOf(callee: number): number[] {
    const slots = this.slotsOfKind.get(this.kindOf(callee) ?? -1) ?? [];
    return slots.filter((slot) => this.holds(this.table.facts.slots[slot]?.table, callee));
  }

  membersOf(slot: number): number[] {
    const { type, table } = this.table.facts.slots[slot] ?? {};
    const kind = this.table.kinds[type ?? -1];
    const sets = [this.loose, ...(table === undefined ? this.tables.values() : [this.tables.get(table) ?? []])];
    return sets.flatMap((set) => [...set].filter((one) => this.kindOf(one) === kind));
  }

  private holds(table: number | undefined, one: number): boolean {
    if (this.loose.has(one)) return true;
    if (table !== undefined) return this.tables.get(table)?.has(one) === true;
    return [...this.tables.values()].some((set) => set.has(one));
  }

  private kindOf(one: number): number | undefined {
    return this.table.kinds[this.table.types[one] ?? -1];
  }
}
