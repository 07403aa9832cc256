import type { CodeFacts } from "./code-facts.js";
import { malformed } from "./cursor.js";
import type { ElementSegment } from "./segments.js";

/** What the sections and the code of a module say about its functions. Function indices count imported ones first. */
export interface FunctionTable {
  /** The type index of each function. */
  types: number[];
  /** Type index → a number that is the same where a call through a table takes one type for the other. */
  kinds: number[];
  /** How many of them are imported. */
  imported: number;
  segments: ElementSegment[];
  /** Where the edges of each defined function begin, and the end of the last. */
  starts: Uint32Array;
  facts: CodeFacts;
}

/** Who calls whom. A slot stands between the functions that make one kind of indirect call and those it may reach. */
export class CallGraph {
  /** Callee → callers; behind the functions the slots. */
  private readonly callers: Rows;
  /** Function → slots that it may be reached through, and the other way round. */
  private readonly slotsOf: Map<number, number[]>;
  private readonly membersOf: number[][];
  readonly functions: number;

  constructor(
    private readonly table: FunctionTable,
    input: string,
  ) {
    const { types, facts, starts, imported } = table;
    this.functions = types.length;
    const edges = facts.edges.subarray(0, facts.edgeCount);
    for (const edge of edges) {
      if (edge >= this.functions) throw malformed(input, `the code calls function ${edge}, which does not exist`);
    }
    this.callers = reverse(edges, starts, imported, this.functions, facts.slots.length);
    this.membersOf = members(table);
    this.slotsOf = new Map();
    for (const [slot, functions] of this.membersOf.entries()) {
      for (const one of functions) {
        const slots = this.slotsOf.get(one);
        if (slots) slots.push(slot);
        else this.slotsOf.set(one, [slot]);
      }
    }
  }

  directCallers(callee: number): Int32Array {
    return this.callers.of(callee);
  }

  /** Slots through which an indirect call may reach `callee`. */
  slots(callee: number): number[] {
    return this.slotsOf.get(callee) ?? [];
  }

  slotCallers(slot: number): Int32Array {
    return this.callers.of(this.functions + slot);
  }

  /** What `caller` calls: functions, and `~slot` for an indirect call. */
  calls(caller: number): Int32Array {
    const { starts, imported, facts } = this.table;
    const body = caller - imported;
    return body < 0 ? facts.edges.subarray(0, 0) : facts.edges.subarray(starts[body], starts[body + 1]);
  }

  members(slot: number): number[] {
    return this.membersOf[slot] ?? [];
  }
}

/** Lists of numbers, one behind the other. */
interface Rows {
  of(row: number): Int32Array;
}

function reverse(edges: Int32Array, starts: Uint32Array, imported: number, functions: number, slots: number): Rows {
  const begin = new Uint32Array(functions + slots + 1);
  const row = (edge: number) => (edge < 0 ? functions + ~edge : edge);
  for (const edge of edges) {
    const next = row(edge) + 1;
    begin[next] = (begin[next] as number) + 1;
  }
  for (let i = 1; i < begin.length; i++) begin[i] = (begin[i] as number) + (begin[i - 1] as number);
  const fill = begin.slice();
  const callers = new Int32Array(edges.length);
  for (let body = 0; body + 1 < starts.length; body++) {
    for (let at = starts[body] as number; at < (starts[body + 1] as number); at++) {
      const to = row(edges[at] as number);
      callers[fill[to] as number] = imported + body;
      fill[to] = (fill[to] as number) + 1;
    }
  }
  return { of: (to) => callers.subarray(begin[to], begin[to + 1]) };
}

/** For each slot the functions of its type that its table may hold. */
function members({ types, kinds, segments, facts }: FunctionTable): number[][] {
  const loose = new Set(facts.referenced);
  const tables = new Map<number, Set<number>>();
  // Code that writes tables can move a function from any into any.
  const moves = facts.opcodes[0x26] || facts.prefixed[0xfc]?.[0x0e] || facts.prefixed[0xfc]?.[0x0f];
  for (const { table, functions } of segments) {
    let into = loose;
    if (table !== undefined && !moves) {
      into = tables.get(table) ?? new Set();
      tables.set(table, into);
    }
    for (const one of functions) into.add(one);
  }
  const anywhere = new Set([loose, ...tables.values()].flatMap((set) => [...set]));
  const byKind = new Map<number, number[]>();
  for (const one of anywhere) {
    const kind = kinds[types[one] ?? -1];
    if (kind === undefined) continue;
    const same = byKind.get(kind);
    if (same) same.push(one);
    else byKind.set(kind, [one]);
  }
  return facts.slots.map(({ type, table }) => {
    const fitting = byKind.get(kinds[type] ?? -1) ?? [];
    if (table === undefined) return fitting;
    const held = tables.get(table);
    return fitting.filter((one) => loose.has(one) || held?.has(one));
  });
}
