/** The shapes of `matrix.json`, and of an answer that is read from it. */

import type { SyscallFact, TargetFact } from "../model/facts.js";
import type { ReasonSupport } from "../model/report.js";
import type { Signature } from "../model/signature.js";
import type { Packed } from "./packed.js";
import type { Evidence, Traits } from "./support.js";

/**
 * The compact matrix: what the command line, the library and the site read. Derived from observations by
 * `buildMatrix`, never written by hand. Equal cells, patterns and rows are stored once and named by their index.
 */
export interface Matrix {
  schema: "wasi-scan/matrix@1";
  /** Day of the newest measurement in it. */
  date: string;
  /** Changes when any answer changes. */
  digest: string;
  lanes: Lane[];
  cells: PackedCell[];
  /** Names of probes and what was observed. */
  texts: string[];
  /**
   * The cells of one lane over its versions: a cell's index and for how many versions it holds, again and again; a
   * cell's index alone where it holds for all.
   */
  patterns: Packed[];
  /** One pattern index for every lane. */
  rows: Packed[];
  syscalls: Record<string, Record<string, SyscallEntry>>;
  /** Wasm feature → row. */
  features: Record<string, number>;
  /** Profile, such as `docker:wasmedge` → the engines that stand in it. */
  targets: Record<string, TargetProfile>;
  /** Trait of linking that a module can depend on → row; absent where none was measured. */
  traits?: Record<string, number>;
  /** What components import of WASI. */
  interfaces?: InterfaceTable;
}

/** A place that people deploy to, by the runtimes inside it. */
export type TargetProfile = Pick<TargetFact, "about" | "engines">;

/** One runtime on one platform in one configuration, over its measured versions, oldest first. */
export interface Lane {
  runtime: string;
  platform: string;
  configuration: string;
  flags: string[];
  versions: LaneVersion[];
}

export interface LaneVersion extends Partial<Traits> {
  version: string;
  date: string;
  /** What the engine itself reports, where that differs from `version`. */
  engine?: string;
  /** The harness canary that failed and what was observed: nothing else counts for this version. */
  failedCanary?: Evidence;
}

/**
 * `partial;12 0;7 3`: support, its evidence, and the edge behaviours that do not hold, both as indexes of
 * {@link Matrix.texts}: a probe and an observation, again and again. Trailing empty parts are left out.
 */
export type PackedCell = string;

export interface SyscallEntry {
  /** Known signature → row; the first is today's. */
  signatures: Record<Signature, number>;
  /** For a removed name: the row of a link probe of any type. */
  removed?: NonNullable<SyscallFact["removed"]> & { row: number };
}

export interface Answer {
  support: ReasonSupport;
  evidence: Evidence[];
  notes: Evidence[];
  /** No probe has this very signature; the answer follows from the other signatures of the name. */
  derived?: true;
}

/** One release line of an interface: which functions it has, and a row for each version. */
export interface InterfaceLine {
  /** Functions that every version of the line has. */
  functions: string[];
  /** Version → row. */
  rows: Record<string, number>;
  /** Functions that a later version added, each with rows for the versions that have it. */
  later?: Record<string, Record<string, number>>;
  /** Function that has behaviour probes → row of what they show, in whichever version they import it. */
  called?: Record<string, number>;
}

/** `wasi:cli/exit` → its lines, oldest first. */
export type InterfaceTable = Record<string, InterfaceLine[]>;
