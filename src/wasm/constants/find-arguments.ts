import type { ArgumentValues } from "../../model/call-values.js";
import { Cursor } from "../binary/cursor.js";
import { coreSections } from "../binary/sections.js";
import type { Window } from "../binary/window.js";
import type { CodeReading } from "../code/code-reading.js";
import type { ParsedModule } from "../module/parsed-module.js";
import { type EvaluatedBody, evaluateBody, type Signatures } from "./evaluate-body.js";
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
  const wanted = new Map<number, number[]>();
  const bodies = new Bodies(window, parsed, reading);
  for (const [index, { module, name }] of reading.imports.entries()) {
    const parameters = interestingParameters(module, name).filter((one) => one < bodies.ofFunction(index).parameters);
    if (parameters.length > 0) wanted.set(index, parameters);
  }
  if (wanted.size === 0) return found;
  const resolver = new Resolver(bodies, reading);
  // Each round may show that more bodies must be read.
  for (let round = 0; ; round++) {
    const missing = new Set<number>();
    for (const [index, parameters] of wanted) {
      found.set(
        index,
        parameters.map((parameter) => toValues(parameter, resolver.resolve(index, parameter, missing))),
      );
    }
    if (missing.size === 0 || round > DEEPEST || !(await bodies.read(missing))) return found;
  }
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
export class Bodies implements Signatures {
  private readonly known = new Map<number, EvaluatedBody>();
  private left = MOST_BYTES;

  constructor(
    private readonly window: Window,
    private readonly parsed: ParsedModule,
    private readonly reading: CodeReading,
  ) {}

  get(body: number): EvaluatedBody | undefined {
    return this.known.get(body);
  }

  /** False where nothing more may be read. */
  async read(missing: Set<number>): Promise<boolean> {
    const { window, parsed, reading } = this;
    const code = parsed.located.get(coreSections.code);
    if (!code) return false;
    let any = false;
    for (const body of missing) {
      const at = code.offset + (reading.calls.offsets[body] as number);
      const next = reading.calls.offsets[body + 1];
      const end = next === undefined ? code.offset + code.size : code.offset + next;
      if (end - at > this.left) continue;
      this.left -= end - at;
      any = true;
      const bytes = await window.read(at, end - at);
      const cursor = new Cursor(bytes, { input: window.name, part: "the code section", offset: at });
      cursor.u32();
      const { parameters } = this.ofFunction(reading.imports.length + body);
      this.known.set(body, evaluateBody(cursor, parameters, this));
    }
    return any;
  }

  ofFunction(index: number) {
    return this.ofType(this.reading.calls.types[index] as number);
  }

  ofType(index: number) {
    const type = this.parsed.types[index];
    return { parameters: type?.parameters ?? 0, results: type?.results ?? 0 };
  }

  isFdstatGet(index: number): boolean {
    return this.reading.imports[index]?.name === "fd_fdstat_get";
  }

  isImported(index: number): boolean {
    return index < this.reading.imports.length;
  }
}
