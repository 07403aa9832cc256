/** What the page and its scanning worker say to each other. */

import type { Agreement } from "../../../src/accuracy/single-run.js";
import type { Verdict } from "../../../src/model/report.js";

/** To the worker: the matrix first, once; then one question at a time. */
export type Question =
  | { kind: "matrix"; text: string; toolVersion: string }
  | { kind: "file"; file: File; asked: Asked }
  | { kind: "link"; saved: string; asked: Asked }
  /** The last module again, on other targets. */
  | { kind: "again"; asked: Asked };

export interface Asked {
  /** Queries as `--target` takes them; empty for none. */
  targets: string[];
}

export type Reply =
  | { kind: "answer"; view: View; json: string; name: string }
  | { kind: "refused"; message: string; hint: string };

export interface View {
  modules: ModuleView[];
  /** What the file is, if it is not one module; what was left out. */
  notes: string[];
  measured: string;
}

export interface ModuleView {
  name: string;
  /** `24.1 kB`, `WASI preview 1`, `Rust 1.95` */
  about: string[];
  answer: string;
  advice: string[];
  /** Absent if no targets are chosen. */
  own?: { rows: RowView[]; problem?: string };
  rows: RowView[];
  /** `5 others have no WASIX.` */
  outside: string;
  groups: GroupView[];
  hazards: string[];
  remarks: string[];
  /** A step for a workflow, as text. */
  gate: string;
  /** For the fragment of an address; absent for what came from one. */
  saved: string;
  /** Which runtimes of a browser are predicted, for a run in this page; empty for what a page cannot run. */
  predicted: Prediction[];
}

export interface Prediction {
  runtime: string;
  version: string;
  verdict: Verdict;
  why: string;
  /** What each way to end would mean for it. */
  agreements: Record<Ending, Agreement>;
}

/** How a run in the page can end. */
export type Ending = "exited" | "unlinked" | "rejected" | "trapped" | "timeout";

export type { Agreement };

export interface RowView {
  runtime: string;
  /** Below the root of the site; empty for a target. */
  href: string;
  version: string;
  verdict: Verdict;
  word: string;
  since: string;
  why: string;
  bar?: BarView;
}

export interface BarView {
  segments: { support: string; x: string; width: string }[];
  inferred: { x: string; width: string }[];
  ticks: string;
  text: string;
}

export interface GroupView {
  subjects: { name: string; href: string }[];
  /** `missing: wasmtime 1.0.0–2.0.0` */
  findings: { text: string; claim: string }[];
  advice: string[];
  command: string;
}
