/** Support, verdicts and the report of a scan. */

import type { ComponentNeeds, Entry, ModuleImport, Needs, Reach, Start } from "./needs.js";
import type { Signature } from "./signature.js";

export type Support =
  | "unknown"
  | "missing"
  | "mismatch"
  | "stub"
  | "hangs"
  | "traps"
  | "broken"
  | "partial"
  | "links"
  | "works";

/** What is said of one import or feature in one runtime version: a support, or why there cannot be one. */
export type ReasonSupport = Support | "rejected" | "foreign" | "removed";

export type Verdict = "runs" | "at-risk" | "fails" | "unknown";

export type ImportStatus = "known" | "removed" | "other-signature" | "unlisted" | "foreign";

/** A profile that a target query named, and the engine that stands in it. */
export interface NamedEngine {
  /** `docker:wasmedge` */
  profile: string;
  runtime: string;
  version: string;
  /** What the place itself calls it. */
  as?: string;
  /** The measured version that answers for it, where it was not measured itself. */
  nearest?: string;
}

/** `-f json`, schema id `wasi-scan/report@1`; its JSON Schema is src/formats/report.schema.json. */
export interface Report {
  schema: "wasi-scan/report@1";
  tool: { name: string; version: string };
  matrix: { date: string; digest: string };
  /** The engines behind the profiles that were asked for. */
  targets?: NamedEngine[];
  errors: { input: string; code: string; message: string; hint?: string }[];
  modules: ModuleReport[];
}

export interface ModuleReport {
  name: string;
  /** Hex; left out by formats that do not show it, since it takes reading the whole file. */
  sha256?: string;
  bytes: number;
  format: Needs["format"];
  entry: Entry;
  abis: string[];
  /** Which exports decide how it starts. */
  start: Start;
  producers: Record<string, string[]>;
  /** What made it, as far as it shows; sorted by name. */
  toolchains: RecognisedToolchain[];
  /** What is odd about it, wherever it runs. */
  remarks: Remark[];
  capabilities: string[];
  /** What the capabilities come to, in words; with evidence from the code those that are called for certain first. */
  abilities?: Ability[];
  features: string[];
  /** The code was read, and its features are among them. */
  deep?: true;
  imports: ReportedImport[];
  component?: ComponentNeeds;
  verdicts: VerdictEntry[];
}

/** A compiler or tool that a module shows to be made with. */
export interface RecognisedToolchain {
  name: string;
  version?: string;
  /** What shows it: `producer rustc 1.95.0`, `import wasix_32v1.fd_dup`, `export tinygo_launch`. */
  by: string;
}

/** Something about a module that its verdicts do not say, or say only where it decides one. */
export interface Remark {
  /** `duplicate-imports`, `mixed-abis`, … */
  kind: string;
  text: string;
  /** The imports or exports that it is about. */
  names: string[];
  advice?: string;
}

/** How to build a module so that a reason goes away. */
export interface BuildAdvice {
  toolchain: string;
  advice: string;
  /** Where that is said. */
  source: string;
}

/** Something that a module is able to do by what it imports. It may never do it. */
export interface Ability {
  /** In a user's words: `reads files`. */
  what: string;
  /** The imports that it follows from. */
  imports: string[];
  /** Where the code was read: how calls lead to them. */
  reach?: Reach;
}

export interface ReportedImport extends ModuleImport {
  status: ImportStatus;
  /** The nearest known name or signature. */
  suggestion?: string;
  /** How often it was called in the run that was traced. */
  calls?: number;
}

/** One runtime over a maximal range of measured versions with the same answer. */
export interface VerdictEntry {
  runtime: string;
  since: string;
  until: string;
  /** More than one version was measured; those between them are taken to agree. */
  inferred?: true;
  /** The newest version measured of this runtime. */
  lastTested: string;
  /** No measured version lies between this entry and the one before it, which is of the same runtime. */
  contiguous?: true;
  verdict: Verdict;
  /** Flags of the one configuration that this verdict needs. */
  flags: string[];
  /** On a host of the user's own: the imports whose answer was declared there and not measured. */
  declared?: string[];
  /** Edge behaviours that do not hold in one of the versions at least, as `probe: observed`. */
  notes: string[];
  reasons: Reason[];
}

/** Why a verdict is not `runs`. */
export interface Reason {
  import?: string;
  feature?: string;
  /** Of the linker: `two-namespaces`, `duplicate-import`. */
  trait?: string;
  signature?: Signature;
  /** How often the import was called in the run that was traced. */
  calls?: number;
  /** How calls lead to the import, where the code was read. It ranks reasons, and never makes one lighter. */
  reach?: Reach;
  support: ReasonSupport;
  probe?: string;
  observed?: string;
  /** A command that shows it again. */
  reproduce?: string;
  advice?: string;
  /** By the toolchains that the module was made with. */
  build?: BuildAdvice[];
}
