import type { ArgumentValues } from "../../model/call-values.js";
import { coreSections } from "../binary/sections.js";
import type { Window } from "../binary/window.js";
import type { CodeReading } from "../code/code-reading.js";
import type { ParsedModule } from "../module/parsed-module.js";
import type { Evaluator, Outcome } from "./evaluator.js";
import { areOfAnother, interestingParameters } from "./interesting.js";

/** So much code is looked at, whatever the module: what more is needed is not known. */
const MOST_BYTES = 512 * 1024;
/** From a call of an import through so many wrappers. */
const DEEPEST = 4;

/** One argument that is asked for, and its place among those of its import. */
interface Wanted {
  index: number;
  parameter: number;
  place: number;
}

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
  for (const [index, { module, name, type }] of reading.imports.entries()) {
    const most = parsed.types[type as number]?.parameters ?? 0;
    const parameters = interestingParameters(module, name).filter((one) => one < most);
    if (parameters.length > 0) found.set(index, []);
    for (const [place, parameter] of parameters.entries()) wanted.push({ index, parameter, place });
  }
  if (wanted.length === 0) return found;
  const code = Math.min(MOST_BYTES, parsed.located.get(coreSections.code)?.size ?? 0);
  const results = parsed.types.map((type) => type?.results ?? 0);
  const evaluator = reading.evaluator(results, code);
  const bodies = new Bodies(window, parsed, reading, evaluator);
  // Each round may show that more bodies must be read, and asks only for what these may change.
  for (let [round, open] = [0, wanted]; open.length > 0; round++) {
    open = open.filter(({ index, parameter, place }) => {
      const outcome = evaluator.resolve(index, parameter);
      const { name = "" } = reading.imports[index] ?? {};
      if (areOfAnother(name, parameter, outcome.known)) Object.assign(outcome, { known: [], open: true });
      (found.get(index) as ArgumentValues[])[place] = toValues(parameter, outcome);
      return outcome.lacking;
    });
    if (round > DEEPEST || !(await bodies.read(evaluator.missing()))) break;
  }
  return found;
}

const ALL = 0xffffffff;

function toValues(parameter: number, { known, open, bits }: Outcome): ArgumentValues {
  return {
    parameter,
    seen: known.sort((a, b) => a - b),
    ...(!open && { complete: true as const }),
    ...(bits !== ALL && { bits }),
  };
}

/** Reads the bodies that are missing, within the budget. */
class Bodies {
  private left = MOST_BYTES;

  constructor(
    private readonly window: Window,
    private readonly parsed: ParsedModule,
    private readonly reading: CodeReading,
    private readonly evaluator: Evaluator,
  ) {}

  /** False where nothing more may be read. */
  async read(missing: number[]): Promise<boolean> {
    const code = this.parsed.located.get(coreSections.code);
    if (!code) return false;
    let any = false;
    for (const body of missing) {
      const { from, size } = this.reading.placeOf(body, code.size);
      if (size > this.left) continue;
      this.left -= size;
      any = true;
      await this.evaluator.evaluate(this.window, body, code.offset + from, size);
    }
    return any;
  }
}
