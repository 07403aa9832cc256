import type { CallGraph } from "./call-graph.js";

export interface PathStep {
  /** Function index; of an import of a component its place among those that modules inside are given. */
  function: number;
  /** How this function is called by the one before it; absent for the first. */
  call?: "direct" | "indirect";
}

/** What a search backwards asks of a graph: see {@link CallGraph}. */
export type Callers = Pick<CallGraph, "functions" | "begin" | "callers" | "slots">;

/**
 * The shortest paths of calls to one of `targets`: those with the fewest indirect calls, and of these the shortest.
 * One search from the targets backwards finds them for every function.
 */
export class CallPaths {
  /** The next function on the path; itself for a target, -1 if there is no path. */
  private readonly next: Int32Array;
  private readonly indirectly: Uint8Array;
  private readonly settled: Uint8Array;
  /** How many calls the path has. */
  private readonly length: Int32Array;

  constructor(graph: Callers, targets: number[]) {
    this.next = new Int32Array(graph.functions).fill(-1);
    this.indirectly = new Uint8Array(graph.functions);
    this.settled = new Uint8Array(graph.functions);
    this.length = new Int32Array(graph.functions);
    const seenSlots = new Set<number>();
    // Each round goes over direct calls as far as they lead, and one indirect call further.
    let seeds: Seed[] = targets.map((target) => ({ caller: target, callee: target, length: 0 }));
    while (seeds.length > 0) {
      const reached = this.alongDirectCalls(graph, seeds);
      seeds = this.acrossIndirectCalls(graph, reached, seenSlots);
    }
  }

  from(start: number): PathStep[] {
    const steps: PathStep[] = [];
    for (let at = start, call: PathStep["call"]; ; ) {
      const next = this.next[at] ?? -1;
      if (next === -1) return [];
      steps.push(call ? { function: at, call } : { function: at });
      if (next === at) return steps;
      call = this.indirectly[at] ? "indirect" : "direct";
      at = next;
    }
  }

  /**
   * Seeds come in the order of their length, and what is found leaves in it: two queues, the shorter first. What waits
   * in one may be overtaken by the other, so that a way is settled only when its turn comes.
   */
  private alongDirectCalls({ begin, callers }: Callers, seeds: Seed[]): number[] {
    const { next, length, settled } = this;
    const reached: number[] = [];
    const found: number[] = [];
    for (let seed = 0, queue = 0; seed < seeds.length || queue < found.length; ) {
      const first = seeds[seed];
      const other = found[queue];
      let at = other as number;
      if (first && (other === undefined || first.length <= (length[other] as number))) {
        seed++;
        at = first.caller;
        if (settled[at] || (next[at] !== -1 && (length[at] as number) <= first.length)) continue;
        next[at] = first.callee;
        length[at] = first.length;
        this.indirectly[at] = first.length > 0 ? 1 : 0;
      } else {
        queue++;
        if (settled[at]) continue;
      }
      settled[at] = 1;
      reached.push(at);
      for (let i = begin[at] as number; i < (begin[at + 1] as number); i++) {
        const caller = callers[i] as number;
        if (next[caller] !== -1) continue;
        next[caller] = at;
        length[caller] = (length[at] as number) + 1;
        found.push(caller);
      }
    }
    return reached;
  }

  private acrossIndirectCalls(graph: Callers, reached: number[], seenSlots: Set<number>): Seed[] {
    const { begin, callers } = graph;
    const seeds: Seed[] = [];
    for (const callee of reached) {
      for (const slot of graph.slots(callee)) {
        if (seenSlots.has(slot)) continue;
        seenSlots.add(slot);
        const row = graph.functions + slot;
        const length = (this.length[callee] as number) + 1;
        for (let i = begin[row] as number; i < (begin[row + 1] as number); i++) {
          const caller = callers[i] as number;
          if (this.next[caller] === -1) seeds.push({ caller, callee, length });
        }
      }
    }
    return seeds;
  }
}

/** A call that may begin a path, of that many calls. */
interface Seed {
  caller: number;
  callee: number;
  length: number;
}
