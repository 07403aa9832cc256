/** The types of `matrix.json`, and of an answer read from it. */

import type { SyscallFact, TargetEngine, TargetFact, TargetRules } from "../model/facts.js";
import type { ReasonSupport } from "../model/report.js";
import type { Signature } from "../model/signature.js";
import type { Packed } from "./packed.js";
import type { Evidence, SupportCell, Traits } from "./support.js";

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
   * What is told of a claim that fails somewhere, by the index of its probe in {@link texts}; an ordinary claim about a
   * success, which always matters and does no other harm, is not listed.
   */
  claims?: Record<number, PackedClaim>;
  /** What each probe in {@link texts} claims, as a sentence, by its index. */
  sentences?: Record<number, string>;
  /** A runtime of the user's own, which `probe --merge` put here → the options of `probe` that name its binary and recipe. */
  own?: Record<string, string>;
  /** Ids of runtimes in the order of reports, the most used first; one that is missing comes after. */
  order?: string[];
  /**
   * The cells of one lane over its versions: pairs of a cell index and the number of versions it covers; a single
   * cell index if it covers all.
   */
  patterns: Packed[];
  /** One pattern index for every lane. */
  rows: Packed[];
  syscalls: Record<string, Record<string, SyscallEntry>>;
  /** Wasm feature → row. */
  features: Record<string, number>;
  /** Profile, such as `docker:wasmedge` → the engines inside it. */
  targets: Record<string, TargetProfile>;
  /** Linking trait that a module can depend on → row; absent if none was measured. */
  traits?: Record<string, number>;
  /** What the sandbox probes show: the trait `confines` → row, and the row of each way out; absent where none was tried. */
  sandbox?: { confines: number; ways: Record<string, number> };
  /** What components import of WASI. */
  interfaces?: InterfaceTable;
  /** Release candidate of WASI, `0.2.0-rc-2023-11-10` → row of a link probe of it. */
  candidates?: Record<string, number>;
}

/** A deployment target, described by the runtimes inside it. */
export type TargetProfile = Pick<TargetFact, "about" | "engines" | keyof TargetRules> & {
  /** Other releases by number. */
  releases?: Record<string, TargetEngine[]>;
};

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
  /** The engine's own version text, if it differs from `version`. */
  engine?: string;
  /** The failed harness canary and its observation. Nothing else counts for this version. */
  failedCanary?: Evidence;
}

/**
 * `partial;12 0;7 3;links`: support, its evidence, the failing unusual claims, both as indexes into
 * {@link Matrix.texts}: pairs of a probe and an observation; then `otherwise` of the cell. Trailing empty parts are
 * omitted.
 */
export type PackedCell = string;

/**
 * Letters, then the circumstance in which the claim matters: `u` unusual, `d` destroys, `c` cosmetic, `e` about an
 * error; `ud argument 4 has 8`. A number among the letters is the exit status that the probe expects, if not 0.
 */
export type PackedClaim = string;

export interface SyscallEntry {
  /** Known signature → row; the first one is current. */
  signatures: Record<Signature, number>;
  /** For a removed name: the row of a link probe with a stand-in type. */
  removed?: NonNullable<SyscallFact["removed"]> & { row: number };
}

export interface Answer {
  support: ReasonSupport;
  evidence: Evidence[];
  notes: Evidence[];
  otherwise?: SupportCell["otherwise"];
  /** Set if no probe has exactly this signature; the answer follows from the other signatures of the name. */
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
  /** Function with behaviour probes → row of their results, whichever version they import. */
  called?: Record<string, number>;
  /** Likewise of probes that need a peer on the network; they say nothing about a component without one. */
  overNetwork?: Record<string, number>;
}

/** `wasi:cli/exit` → its lines, oldest first. */
export type InterfaceTable = Record<string, InterfaceLine[]>;
