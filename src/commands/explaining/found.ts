import type { InterfaceExplanation } from "../../explain/interface.js";
import type { SupportRange, SyscallExplanation } from "../../explain/syscall.js";
import type { RuntimeFact } from "../../matrix/files/facts-files.js";
import type { TargetFact } from "../../model/facts.js";
import type { Probe } from "../../model/probe.js";
import type { MatrixData } from "../matrix/data.js";

/** The shipped matrix holds derived support only; explaining a probe needs the observations. */
export type Known = Omit<MatrixData, "files">;

export interface RuntimeVersion {
  version: string;
  date: string;
  failedCanary?: [string, string];
}

/** What `explain -f json` prints, a list of these. */
export type Found =
  | ({ kind: "syscall"; about?: string } & SyscallExplanation)
  | ({ kind: "interface"; about?: string } & InterfaceExplanation)
  | ({ kind: "runtime"; versions: RuntimeVersion[]; startup?: string } & RuntimeFact)
  | { kind: "probe"; probe: Probe; observed: { runtime: string; version: string; observed: string }[] }
  | { kind: "feature"; name: string; about: string; matters?: string; support: SupportRange[] }
  | ({ kind: "target" } & TargetFact)
  | { kind: "word"; name: string; about: string; next: string }
  | ({ kind: "abi" } & AbiExplanation)
  | ({ kind: "version" } & VersionExplanation)
  | ({ kind: "error" } & ErrorExplanation);

/** How many functions of an ABI the newest version of each runtime has, and how many of them work. */
export interface AbiExplanation {
  name: string;
  about: string;
  functions: number;
  runtimes: { runtime: string; version: string; works: number; links: number }[];
}

/** The measured versions of one runtime that a query such as `node@22` takes. */
export interface VersionExplanation {
  runtime: string;
  name: string;
  query: string;
  versions: string[];
  /** How many functions of each ABI work in the newest of them, and which do not. */
  abis: { name: string; functions: number; lacking: { name: string; support: string }[] }[];
  features: { works: string[]; rejected: string[] };
}

/** A pasted error text. */
export interface ErrorExplanation {
  engine: string;
  means: string;
  /** What is known about the import or feature that it names. */
  about?: string;
  subject?: string;
  support: SupportRange[];
  /** The runtimes of that engine. */
  runtimes: string[];
  next: string;
}
