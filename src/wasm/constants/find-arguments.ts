import type { ArgumentValues } from "../../model/call-values.js";
import { coreSections } from "../binary/sections.js";
import type { Window } from "../binary/window.js";
import type { CodeReading } from "../code/code-reading.js";
import type { ParsedModule } from "../module/parsed-module.js";
import type { EvaluatedBody } from "./evaluated-body.js";
import type { Evaluator } from "./evaluator.js";
import type { Expressions } from "./expression.js";
import { interestingParameters } from "./interesting.js";
import { anything, type Outcome, possibleBits } from "./outcome.js";
import { Resolver } from "./resolver.js";

/** So much code is looked at, whatever the module: what more is needed is not known. */
const MOST_BYTES = 512 * 1024;
/** From a call of an import through so many wrappers. */
const DEEPEST = 4;

/**
 * What the code can pass for the arguments that constants decide, by the index of the imported function. Reads only the
 * bodies that call such imports, and those that call a function that hands on what it is given.
 */
export async function findArguments(
  window: Window,
  parsed: ParsedModule,
  reading: CodeReading,
): Promise<Map<number, ArgumentValues[]>> {
  const found = new Map<number, ArgumentValues[]>();
  const wanted: Wanted[] = [];
  const bodies = new Bodies(window, parsed, reading);
  for (const [index, { module, name }] of reading.imports.entries()) {
    const parameters = interestingParameters(module, name).filter((one) => one < bodies.parametersOf(index));
    if (parameters.length === 0) continue;
    found.set(index, []);
    for (const [place, parameter] of parameters.entries()) wanted.push({ index, parameter, place });
  }
  const resolver = new Resolver(bodies, reading);
  // Each round may show that more bodies must be read, and asks only for what these may change.
  for (let [round, open] = [0, wanted]; open.length > 0; round++) {
    const missing = new Set<number>();
    open = open.filter(({ index, parameter, place }) => {
      const lacking = new Set<number>();
      const values = toValues(parameter, resolver.resolve(index, parameter, lacking));
      (found.get(index) as ArgumentValues[])[place] = values;
      for (const body of lacking) missing.add(body);
      return lacking.size > 0;
    });
    if (round > DEEPEST || !(await bodies.read(missing))) break;
  }
  return found;
}

/** One argument that is asked for, and its place among those of its import. */
interface Wanted {
  index: number;
  parameter: number;
  place: number;
}

function toValues(parameter: number, outcome: Outcome): ArgumentValues {
  const bits = possibleBits(outcome);
  return {
    parameter,
    seen: [...outcome.known].sort((a, b) => a - b),
    ...(!outcome.open && { complete: true as const }),
    ...(bits !== possibleBits(anything) && { bits }),
  };
}

/** The bodies that were read so far. */
export class Bodies {
  private readonly known = new Map<number, EvaluatedBody>();
  private left = MOST_BYTES;
  private evaluator: Evaluator | undefined;

  constructor(
    private readonly window: Window,
    private readonly parsed: ParsedModule,
    private readonly reading: CodeReading,
  ) {}

  get(body: number): EvaluatedBody | undefined {
    return this.known.get(body);
  }

  get expressions(): Expressions {
    return this.evaluate.expressions;
  }

  /** False where nothing more may be read. */
  async read(missing: Set<number>): Promise<boolean> {
    const { window, parsed, reading } = this;
    const code = parsed.located.get(coreSections.code);
    if (!code) return false;
    let any = false;
    for (const body of missing) {
      const { offsets } = reading.calls;
      const from = offsets[body] as number;
      const size = (offsets[body + 1] ?? code.size) - from;
      if (size > this.left) continue;
      this.left -= size;
      any = true;
      const parameters = this.parametersOf(reading.imports.length + body);
      this.known.set(body, await this.evaluate.evaluate(window, code.offset + from, size, parameters));
    }
    return any;
  }

  parametersOf(index: number): number {
    return this.parsed.types[this.reading.calls.types[index] as number]?.parameters ?? 0;
  }

  /** Made for the first body: many modules pass nothing that constants decide. */
  private get evaluate(): Evaluator {
    const { parsed, reading } = this;
    this.evaluator ??= reading.evaluator({
      results: parsed.types.map((type) => type?.results ?? 0),
      fdstatGet: [...reading.imports.keys()].filter((one) => reading.imports[one]?.name === "fd_fdstat_get"),
    });
    return this.evaluator;
  }
}
