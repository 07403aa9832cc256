import { memo } from "../../../model/memo.js";
import type { CallGraph } from "../../code/call-graph.js";
import type { Callers } from "../../code/call-paths.js";

/** A call that leads from one graph to another, by the numbers that the functions have in the joined one. */
export interface Link {
  caller: number;
  callee: number;
}

/** Functions any of which a call through a table that modules share may reach, and those that make such calls. */
export interface SharedTable {
  callers: number[];
  callees: number[];
}

/** Several graphs as one: the functions of each stand behind those of the one before it, and last some without a graph. */
export class JoinedGraph implements Callers {
  readonly functions: number;
  readonly begin: Uint32Array;
  readonly callers: Int32Array;
  /** The number of the first function of each graph. */
  readonly first: number[] = [];
  private readonly firstSlot: number[] = [];
  private readonly shared = new Map<number, number[]>();

  constructor(
    private readonly graphs: CallGraph[],
    extra: number,
    connect: (first: number[], extra: number) => { links: Link[]; tables: SharedTable[] },
  ) {
    let functions = 0;
    let slots = 0;
    for (const graph of graphs) {
      this.first.push(functions);
      this.firstSlot.push(slots);
      functions += graph.functions;
      slots += graph.begin.length - 1 - graph.functions;
    }
    this.functions = functions + extra;
    const { links, tables } = connect(this.first, functions);
    const more = new Map<number, number[]>();
    for (const { caller, callee } of links) memo(more, callee, () => []).push(caller);
    for (const [index, { callers, callees }] of tables.entries()) {
      more.set(this.functions + slots + index, callers);
      for (const one of callees) memo(this.shared, one, () => []).push(slots + index);
    }
    const rows = this.functions + slots + tables.length;
    const added = [...more.values()].reduce((sum, { length }) => sum + length, 0);
    this.begin = new Uint32Array(rows + 1);
    this.callers = new Int32Array(graphs.reduce((sum, { callers }) => sum + callers.length, added));
    let at = 0;
    const fill = (row: number, callers: Iterable<number>, offset: number) => {
      this.begin[row] = at;
      for (const one of callers) this.callers[at++] = one + offset;
      for (const one of more.get(row) ?? []) this.callers[at++] = one;
    };
    const fillFrom = (graph: CallGraph, own: number, row: number, offset: number) =>
      fill(row, graph.callers.subarray(graph.begin[own], graph.begin[own + 1]), offset);
    for (const [index, graph] of graphs.entries()) {
      const first = this.first[index] as number;
      for (let own = 0; own < graph.functions; own++) fillFrom(graph, own, first + own, first);
    }
    for (let row = functions; row < this.functions; row++) fill(row, [], 0);
    for (const [index, graph] of graphs.entries()) {
      const offset = this.functions + (this.firstSlot[index] as number) - graph.functions;
      for (let own = graph.functions; own < graph.begin.length - 1; own++)
        fillFrom(graph, own, offset + own, this.first[index] as number);
    }
    for (let row = this.functions + slots; row < rows; row++) fill(row, [], 0);
    this.begin[rows] = at;
  }

  slots(callee: number): number[] {
    const { graph, index, own } = this.whose(callee);
    const first = this.firstSlot[index] ?? 0;
    return [...(graph?.slots(own).map((slot) => first + slot) ?? []), ...(this.shared.get(callee) ?? [])];
  }

  /** Which graph a function is of, and its number there; none where it is one of those behind all graphs. */
  whose(one: number): { graph?: CallGraph; index: number; own: number } {
    const index = this.first.findLastIndex((first) => first <= one);
    const own = one - (this.first[index] ?? 0);
    const graph = this.graphs[index];
    return graph && own < graph.functions ? { graph, index, own } : { index: -1, own: -1 };
  }
}
