/** Support, verdicts and the report of a scan. */

import type { GateResult } from "./gate/findings.js";
import type { ComponentNeeds, Entry, ModuleImport, Needs, Reach, Start } from "./needs.js";
import type { VerdictEntry } from "./verdicts/entry.js";

export type { ReasonSupport, Support, Verdict } from "./claims/support.js";
export type { BuildAdvice, Hazard, Reason, VerdictEntry } from "./verdicts/entry.js";

export type ImportStatus = "known" | "removed" | "other-signature" | "unlisted" | "foreign";

/** A profile named in a target query, and the engine inside it. */
export interface NamedEngine {
  /** `docker:wasmedge` */
  profile: string;
  runtime: string;
  version: string;
  /** The profile's own name for it. */
  as?: string;
  /** The nearest measured version, used if this one was not measured. */
  nearest?: string;
}

/** `-f json`, schema id `wasi-scan/report@1`; its JSON Schema is src/formats/report.schema.json. */
export interface Report {
  schema: "wasi-scan/report@1";
  tool: { name: string; version: string };
  /** Every answer is about this platform; another was not measured there. */
  matrix: { date: string; digest: string; platform?: string };
  /** The part of the inputs that it is about, from 1. Without it: all. */
  shard?: { index: number; count: number };
  /** The engines inside the requested profiles. */
  targets?: NamedEngine[];
  /** The measured runtimes, the most used first. */
  runtimes?: ReportedRuntime[];
  errors: { input: string; code: string; message: string; hint?: string; source?: Source }[];
  /** What was skipped or looks wrong in the inputs, and stopped nothing. */
  notices?: Notice[];
  modules: ModuleReport[];
  /** The images among the inputs. */
  images?: ImageReport[];
  /** From `check`, and for formats that show findings: what the policy makes of it. */
  gate?: GateResult;
}

/** An image, or another package made of parts, that an input named. */
export interface ImageReport {
  /** The input; with its tag where that holds several images. */
  name: string;
  /** What it is in words: `container image`, `CNCF Wasm artifact`, `Spin application`, … */
  kind: string;
  /** The digest of its manifest. */
  digest?: string;
  /** `wasi/wasm` */
  platform?: string;
  /** The command line that it starts. */
  entrypoint?: string[];
  /** In a module, the function that its entrypoint names after `#`. */
  function?: string;
  /** What its entrypoint is where it is not a module: `ELF`, `script`. */
  native?: string;
  /** As a registry sends it, and its files unpacked. */
  bytes: { packed: number; unpacked: number };
  /** With `--compare-image`: a native image, and how many times as large it is. */
  compared?: {
    name: string;
    platform?: string;
    bytes: { packed: number; unpacked: number };
    ratio: { packed: number; unpacked: number };
  };
  /** Names of entries in `modules`. */
  modules: string[];
  /** What a user should know, in words. */
  notes: string[];
}

/** The place in a manifest that names a module. */
export interface Source {
  /** The manifest, as the user named it. */
  path: string;
  /** From 1. */
  line: number;
  /** What the manifest calls it: a route, a component, a service. */
  entry?: string;
}

/** Something to know about an input that is neither a module nor an error. */
export interface Notice {
  /** `skipped`: it is part of the input and was not read. */
  kind: "warning" | "skipped";
  /** What it is about: a manifest, an entry of an archive, a reference. */
  input: string;
  /** One sentence that names the input and the place. */
  message: string;
  hint?: string;
  source?: Source;
}

/** What reports tell of a runtime, whatever the module. */
export interface ReportedRuntime {
  id: string;
  /** The oldest and the newest measured version. */
  oldest: string;
  newest: string;
  /** Those of the modules' ABIs of which its newest version has any function. */
  abis: string[];
}

export interface ModuleReport {
  name: string;
  /** Set if a manifest names it. */
  source?: Source;
  /** The engines inside the manifest's own targets, on which it was judged because the user named none. */
  targets?: NamedEngine[];
  /** Hex; omitted by formats that do not show it, because it takes reading the whole file. */
  sha256?: string;
  bytes: number;
  format: Needs["format"];
  entry: Entry;
  abis: string[];
  /** Which exports decide how it starts. */
  start: Start;
  producers: Record<string, string[]>;
  /** Tools that made it, as far as they can be recognised; sorted by name. */
  toolchains: RecognisedToolchain[];
  /** Oddities of the module on any runtime. */
  remarks: Remark[];
  capabilities: string[];
  /** The capabilities in words; if the code was read, the surest first. */
  abilities?: Ability[];
  features: string[];
  /** Whether the code was read; the features then include those used in code. */
  deep?: true;
  /** With `--validate`: whether the engine at hand could check the types of the code. */
  typesChecked?: boolean;
  imports: ReportedImport[];
  component?: ComponentNeeds;
  /** The target queries, if any were given; without them every measured runtime is judged. */
  asked?: string[];
  verdicts: VerdictEntry[];
  /** If it runs nowhere for what can be fixed: what would be. Only formats for people ask for it. */
  supposed?: Supposed;
}

/** The verdicts on a module that runs nowhere, if its cause were fixed. */
export interface Supposed {
  /** Import modules that the embedder would provide. */
  provides: string[];
  /** Imports that a rebuild would give their current type, or leave out because they were removed. */
  rebuilt: string[];
  verdicts: VerdictEntry[];
}

/** A compiler or tool that made a module, recognised by a sign in it. */
export interface RecognisedToolchain {
  name: string;
  version?: string;
  /** The sign: `producer rustc 1.95.0`, `import wasix_32v1.fd_dup`, `export tinygo_launch`. */
  by: string;
}

/** Something about a module that the verdicts do not show, or show only if it decides one. */
export interface Remark {
  /** `duplicate-imports`, `mixed-abis`, … */
  kind: string;
  text: string;
  /** The imports or exports concerned. */
  names: string[];
  advice?: string;
}

/** Something that a module's imports allow it to do. It may never do it. */
export interface Ability {
  /** In a user's words: `reads files`. */
  what: string;
  /** The imports that show it. */
  imports: string[];
  /** If the code was read: how calls lead to them. */
  reach?: Reach;
}

export interface ReportedImport extends ModuleImport {
  status: ImportStatus;
  /** The nearest known name or signature. */
  suggestion?: string;
  /** How often the traced run called it. */
  calls?: number;
}
