import { memo } from "../../model/memo.js";
import type { CodeReading } from "../code/code-reading.js";
import type { EvaluatedBody } from "./evaluated-body.js";
import { type Expressions, kinds, operators } from "./expression.js";
import { anything, apply, exactly, nothing, type Outcome, oldFlags, same, union } from "./outcome.js";

const INDIRECT = 0x80000000;
const REFERENCED = 1;
/** From a call of an import through so many functions that hand on what they are given. */
const DEEPEST = 4;
/** Steps for one argument; a body that a tool made can be a tangle. */
const MOST_STEPS = 5000;
/** A type that so many bodies call through a table says nothing of one function of that type. */
const MOST_CALLERS = 200;
/** How often the values of a local that depends on itself are computed anew. */
const MOST_ROUNDS = 8;
/** So many edges are searched for one after the other; of more, all edges are looked at once. */
const FEW = 8;

interface Known {
  get(body: number): EvaluatedBody | undefined;
  readonly expressions: Expressions;
}

/** Where a value is asked for: the body, and how many calls lie between it and the import. */
interface Place {
  body: number;
  evaluated: EvaluatedBody;
  depth: number;
}

/** Follows arguments back to what they come from. */
export class Resolver {
  private readonly directCallers = new Map<number, number[]>();
  private readonly indirectCallers = new Map<number, number[]>();
  /** 1 for each function that calls through a table may reach. */
  private readonly held: Uint8Array;
  private readonly exported: Set<number>;
  private readonly numbers = new Map<number, Outcome>();
  private missing = new Set<number>();
  private steps = 0;
  /** Locals that are being computed, with what they come to so far. */
  private readonly running = new Map<string, { outcome: Outcome; used: boolean }>();

  constructor(
    private readonly bodies: Known,
    private readonly reading: CodeReading,
  ) {
    this.exported = new Set(reading.exports.map(({ index }) => index));
    const { members, marks } = reading.calls;
    this.held = marks.map((flags) => flags & REFERENCED);
    for (let at = 0; at < members.length; at += 2) this.held[members[at] as number] = 1;
  }

  /** What calls pass for a parameter of a function. Bodies that must be read to tell are added to `missing`. */
  resolve(one: number, parameter: number, missing: Set<number>): Outcome {
    this.missing = missing;
    this.steps = 0;
    this.running.clear();
    return this.passed(one, parameter, 0);
  }

  private passed(one: number, parameter: number, depth: number): Outcome {
    // A host passes what it likes.
    if (depth > DEEPEST || this.exported.has(one)) return anything;
    const key = `${one} ${parameter}`;
    return this.guarded(key, () => {
      let all: Outcome = nothing;
      const collect = (body: number, calls: (evaluated: EvaluatedBody) => number[]) => {
        const evaluated = this.bodies.get(body);
        if (!evaluated) this.missing.add(body);
        if (!evaluated?.whole) {
          all = union(all, anything);
          return;
        }
        const place = { body, evaluated, depth };
        for (const site of calls(evaluated)) {
          const argument = evaluated.passed(site, parameter);
          all = union(all, argument === undefined ? anything : this.evaluate(argument, place));
        }
      };
      for (const body of this.callersOf(one)) collect(body, (evaluated) => evaluated.callsOf(one));
      if (this.held[one]) {
        const kind = this.kindOf(one);
        const callers = this.callersOfKind(kind);
        if (callers.length > MOST_CALLERS) return anything;
        for (const body of callers) collect(body, (evaluated) => evaluated.callsOfKind(kind));
      }
      return all;
    });
  }

  private evaluate(one: number, place: Place): Outcome {
    if (++this.steps > MOST_STEPS) return anything;
    const { expressions } = this.bodies;
    const kind = expressions.kind(one);
    switch (kind) {
      case kinds.unknown:
        return anything;
      case kinds.constant:
        return this.exactly(expressions.number(one));
      case kinds.parameter:
        return this.passed(place.body + this.reading.imports.length, expressions.first(one), place.depth + 1);
      case kinds.local:
        return this.local(expressions.first(one), place);
      case kinds.oldFlags:
        return oldFlags;
    }
    const first = this.evaluate(expressions.first(one), place);
    const second = this.evaluate(expressions.second(one), place);
    const operator = operators[kind - kinds.oldFlags - 1];
    return operator ? apply(operator, first, second) : union(first, second);
  }

  /** All that is assigned to it anywhere, and what it begins with. */
  private local(index: number, place: Place): Outcome {
    const { evaluated, body, depth } = place;
    return this.guarded(`${body} local ${index}`, () => {
      let all: Outcome =
        index < evaluated.parameters
          ? this.passed(body + this.reading.imports.length, index, depth + 1)
          : this.exactly(0);
      for (const value of evaluated.assignedTo(index)) all = union(all, this.evaluate(value, place));
      return all;
    });
  }

  /** What depends on itself is computed until it no longer changes. */
  private guarded(key: string, compute: () => Outcome): Outcome {
    const running = this.running.get(key);
    if (running) {
      running.used = true;
      return running.outcome;
    }
    const own = { outcome: nothing, used: false };
    this.running.set(key, own);
    try {
      for (let round = 0; round < MOST_ROUNDS; round++) {
        const outcome = compute();
        if (!own.used || same(outcome, own.outcome)) return outcome;
        own.outcome = outcome;
      }
      return anything;
    } finally {
      this.running.delete(key);
    }
  }

  /** Made once for each number: a set costs more than all else that is done with it. */
  private exactly(number: number): Outcome {
    return memo(this.numbers, number, () => exactly(number));
  }

  private kindOf(one: number): number {
    return this.reading.kinds[this.reading.calls.types[one] as number] as number;
  }

  private callersOf(one: number): number[] {
    let found = this.directCallers.get(one);
    if (!found) {
      found = this.bodiesWith([one]);
      this.directCallers.set(one, found);
    }
    return found;
  }

  private callersOfKind(kind: number): number[] {
    let found = this.indirectCallers.get(kind);
    if (!found) {
      const { slots } = this.reading.calls;
      const { kinds } = this.reading;
      found = this.bodiesWith(slots.flatMap(({ type }, slot) => (kinds[type] === kind ? [slot + INDIRECT] : [])));
      this.indirectCallers.set(kind, found);
    }
    return found;
  }

  /** The bodies with any of these edges, in their order. The engine's own search takes a tenth of a loop's time. */
  private bodiesWith(wanted: number[]): number[] {
    const { edges, starts } = this.reading.calls;
    const found = new Set<number>();
    if (wanted.length > FEW) {
      const all = new Set(wanted);
      for (const [at, edge] of edges.entries()) if (all.has(edge)) found.add(bodyOf(at, starts));
    } else {
      for (const edge of wanted) {
        for (let at = edges.indexOf(edge); at !== -1; at = edges.indexOf(edge, at + 1)) found.add(bodyOf(at, starts));
      }
    }
    return [...found].sort((a, b) => a - b);
  }
}

/** The last body whose edges begin at `at` or before. */
function bodyOf(at: number, starts: Uint32Array): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return low;
}
