import type { Reach } from "../../model/needs.js";
import type { LocatedImport } from "../binary/import-section.js";
import type { Section } from "../binary/sections.js";
import type { Features } from "../binary/value-types.js";
import type { Evaluator } from "../constants/evaluator.js";
import type { ExportEntry } from "../module/own-reader.js";
import type { ParsedModule } from "../module/parsed-module.js";
import type { Invalidities } from "../validity/invalidity.js";
import { CallGraph } from "./call-graph.js";
import { codeWritesTables } from "./opcode-features.js";
import { ANY_TABLE, type Walker } from "./walker.js";

/** A core module, its code included. */
export class CodeReading {
  /** Exported functions. */
  readonly exports: ExportEntry[];
  /** The imported tables. */
  readonly tables: LocatedImport[];
  /** The function that runs when the module is instantiated. */
  readonly start: number | undefined;
  /** The custom section that names functions. */
  readonly names: Section | undefined;
  /** How many functions there are, imported ones included. */
  readonly functions: number;
  /** What is wrong with it. */
  readonly invalid: Invalidities;
  private viewed: Walker["calls"] | undefined;
  private made: CallGraph | undefined;
  private ready = false;

  /**
   * @param imports the imported functions, which have the first function indices
   * @param features what code, segments and initial values show; the other sections show the rest
   * @param kinds type index → a number that is the same where a call takes one type for the other
   */
  constructor(
    private readonly walker: Walker,
    parsed: ParsedModule,
    readonly imports: LocatedImport[],
    readonly features: Features,
    readonly kinds: Uint32Array,
  ) {
    this.exports = parsed.exports.filter(({ kind }) => kind === "function");
    this.tables = parsed.imports.filter(({ kind }) => kind === "table");
    this.start = parsed.start;
    this.invalid = parsed.invalid;
    this.names = parsed.names;
    this.functions = imports.length + parsed.functions;
  }

  /** How calls lead from any of `entries` to each function. */
  reach(entries: number[]): (target: number) => Reach {
    if (!this.ready) this.walker.setKinds(this.kinds, codeWritesTables(this.walker));
    this.ready = true;
    const direct = this.walker.reached(entries, false);
    const any = this.walker.reached(entries, true);
    return (target) => (direct[target] ? "direct" : any[target] ? "indirect" : "none");
  }

  /** See {@link Walker.calls}. */
  get calls(): Walker["calls"] {
    // Views end where the walker's memory grows.
    if (this.viewed?.edges.buffer !== this.walker.memory) this.viewed = this.walker.calls;
    return this.viewed;
  }

  /**
   * What tells what calls pass; must come after any question of reach.
   *
   * @param results how many values each type leaves
   * @param code how many bytes of code will be evaluated at most
   */
  evaluator(results: number[], code: number): Evaluator {
    const fdstatGet = [...this.imports.keys()].filter((one) => this.imports[one]?.name === "fd_fdstat_get");
    return this.walker.evaluator({ results, code, fdstatGet, exported: this.exports.map(({ index }) => index) });
  }

  /**
   * Where a body lies in the code section, its length before it included.
   *
   * @param end of the section's contents
   */
  placeOf(body: number, end: number): { from: number; size: number } {
    const { offsets } = this.calls;
    const from = offsets[body] as number;
    return { from, size: (offsets[body + 1] ?? end) - from };
  }

  /** Where the memory is grown: the body, among those that the module defines, and a place in the code section. */
  get growths(): ReturnType<Walker["growths"]> {
    return this.walker.growths();
  }

  /** Nothing may be asked of it afterwards. */
  end(): void {
    this.walker.end();
  }

  /** Who calls whom, backwards too. */
  get graph(): CallGraph {
    this.made ??= new CallGraph(this.calls, this.kinds, this.imports.length, codeWritesTables(this.walker));
    return this.made;
  }

  /** All functions that segments and initial values put into tables, or where code may. */
  get members(): number[] {
    return [...this.calls.members.filter((_, place) => place % 2 === 0)];
  }
}

export { ANY_TABLE };
