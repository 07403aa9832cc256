import { memo } from "../../model/memo.js";
import { ANY_TABLE, type Walker } from "./walker.js";

/** An edge with this bit is a slot: the functions of one type that one table holds. */
const INDIRECT = 0x80000000;

/**
 * Who calls whom, and who is called by whom. A slot stands between the functions that make one kind of indirect call
 * and those it may reach. The searches read the arrays themselves, since a list for each of a hundred thousand
 * functions takes longer than they do.
 */
export class CallGraph {
  readonly functions: number;
  /** The callers of a function lie from `begin[function]` to `begin[function + 1]`, behind them those of the slots. */
  readonly callers: Int32Array;
  readonly begin: Uint32Array;
  private readonly held: HeldFunctions;

  /**
   * @param calls see ./walker/edges.ts
   * @param kinds type index → a number that is the same where a call through a table takes one type for the other
   * @param moves code writes tables
   */
  constructor(
    private readonly calls: Walker["calls"],
    kinds: Uint32Array,
    private readonly imported: number,
    moves: boolean,
  ) {
    this.functions = calls.types.length;
    const { begin, callers } = reverse(calls, imported);
    this.begin = begin;
    this.callers = callers;
    this.held = new HeldFunctions(calls, kinds, moves);
  }

  /** Whether a function makes a call through a table or a reference. */
  callsIndirectly(caller: number): boolean {
    const { edges, starts } = this.calls;
    const body = caller - this.imported;
    return body >= 0 && edges.subarray(starts[body], starts[body + 1]).some((edge) => edge >= INDIRECT);
  }

  /** Slots through which an indirect call may reach a function. */
  slots(callee: number): number[] {
    return this.held.slotsOf(callee);
  }
}

function reverse({ edges, types, starts, slots }: Walker["calls"], imported: number) {
  const functions = types.length;
  const rows = functions + slots.length;
  const rowOf = (edge: number) => (edge >= INDIRECT ? functions + (edge - INDIRECT) : edge);
  const begin = new Uint32Array(rows + 1);
  for (const edge of edges) {
    const next = rowOf(edge) + 1;
    begin[next] = (begin[next] as number) + 1;
  }
  for (let i = 1; i <= rows; i++) begin[i] = (begin[i] as number) + (begin[i - 1] as number);
  const fill = begin.slice();
  const callers = new Int32Array(edges.length);
  for (let body = 0; body + 1 < starts.length; body++) {
    for (let at = starts[body] as number; at < (starts[body + 1] as number); at++) {
      const row = rowOf(edges[at] as number);
      callers[fill[row] as number] = imported + body;
      fill[row] = (fill[row] as number) + 1;
    }
  }
  return { begin, callers };
}

/** An instruction takes a reference of the function: see ./walker/module.ts. */
const REFERENCED = 1;

/** Which functions tables may hold, and references may mean. */
class HeldFunctions {
  /** Put into tables by code, or meant by references: any indirect call of their type may reach them. */
  private readonly loose = new Set<number>();
  private readonly tables = new Map<number, Set<number>>();
  /** Kind of type → the slots of calls with such a type. */
  private readonly slotsOfKind = new Map<number, number[]>();

  constructor(
    private readonly calls: Walker["calls"],
    private readonly kinds: Uint32Array,
    moves: boolean,
  ) {
    const { members, marks, slots } = calls;
    for (const [one, flags] of marks.entries()) if (flags & REFERENCED) this.loose.add(one);
    for (let at = 0; at < members.length; at += 2) {
      const table = members[at + 1] as number;
      const into = moves || table === ANY_TABLE ? this.loose : memo(this.tables, table, () => new Set());
      into.add(members[at] as number);
    }
    for (const [slot, { type }] of slots.entries()) {
      const kind = kinds[type] ?? -1;
      memo(this.slotsOfKind, kind, () => []).push(slot);
    }
  }

  slotsOf(callee: number): number[] {
    const kind = this.kinds[this.calls.types[callee] ?? -1] ?? -1;
    const slots = this.slotsOfKind.get(kind) ?? [];
    return slots.filter((slot) => this.holds(this.calls.slots[slot]?.table ?? ANY_TABLE, callee));
  }

  private holds(table: number, one: number): boolean {
    if (this.loose.has(one)) return true;
    if (table !== ANY_TABLE) return this.tables.get(table)?.has(one) === true;
    return [...this.tables.values()].some((set) => set.has(one));
  }
}
