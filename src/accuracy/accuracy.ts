import type { Verdict } from "../model/report.js";

/**
 * What became of a module whose right end is known. `ran`: the exit status and the output that it should have.
 * `differs`: it ended by itself, but not so. `no-entry`: the runtime asks for a `_start` before it links.
 */
export type Actual = "ran" | "differs" | "trapped" | "timeout" | "no-entry" | "refused" | "harness";

/** One module on one runtime version. */
export interface Pair {
  module: string;
  toolchain: string;
  /** `node@20.20.2` */
  runtime: string;
  /** By a scan that reads the code too. */
  predicted: Verdict;
  /** What is said without reading the code, where that is something else. */
  shallow?: Verdict;
  actual: Actual;
  /** Of a prediction other than `runs`: what it rests on, as `fd_sync broken`. */
  reasons?: string[];
  /** How it ended, where it did not run: `trapped host error`. */
  ended?: string;
}

export const VERDICTS: Verdict[] = ["runs", "at-risk", "fails", "unknown"];
export const ACTUALS: Actual[] = ["ran", "differs", "trapped", "timeout", "refused", "no-entry", "harness"];

/** How often each prediction met each end. */
export type Confusion = Record<Verdict, Record<Actual, number>>;

export function confusion(pairs: Pair[]): Confusion {
  const row = () => Object.fromEntries(ACTUALS.map((actual) => [actual, 0])) as Record<Actual, number>;
  const table = Object.fromEntries(VERDICTS.map((verdict) => [verdict, row()])) as Confusion;
  for (const { predicted, actual } of pairs) table[predicted][actual]++;
  return table;
}

/** Whether the run tells anything of the prediction. */
const tells = (actual: Actual): boolean => actual !== "no-entry" && actual !== "harness";

/** Whether it came to life; undefined where the run does not tell, as where the time went by while it was compiled. */
export function instantiated(actual: Actual): boolean | undefined {
  return tells(actual) && actual !== "timeout" ? actual !== "refused" : undefined;
}

/** Whether it was said that it would; undefined where nothing was promised. */
export function promisedToInstantiate({ predicted, reasons = [] }: Pick<Pair, "predicted" | "reasons">) {
  // Of what only links, it is not known whether it works; that it links is.
  const links = reasons.length > 0 && reasons.every((reason) => reason.endsWith(" links"));
  if (predicted === "unknown") return links ? true : undefined;
  return predicted !== "fails";
}

/** A part of a whole. */
export interface Share {
  count: number;
  of: number;
}

export interface Rates {
  /** Of the pairs whose instantiation was seen: those where it was as predicted. Nothing promised is no right answer. */
  linking: Share;
  /** `runs` was said, and it did not even link. */
  runsButRefused: number;
  /** Of the pairs predicted `runs`: those that really ran. */
  kept: Share;
  /** Of the pairs that really ran: those predicted `runs`. */
  found: Share;
}

export function rates(pairs: Pair[]): Rates {
  const seen = pairs.filter(({ actual }) => instantiated(actual) !== undefined);
  const runs = pairs.filter(({ predicted, actual }) => predicted === "runs" && tells(actual));
  const ran = pairs.filter(({ actual }) => actual === "ran");
  const right = seen.filter((pair) => promisedToInstantiate(pair) === instantiated(pair.actual));
  const both = runs.filter(({ actual }) => actual === "ran").length;
  return {
    linking: { count: right.length, of: seen.length },
    runsButRefused: runs.filter(({ actual }) => actual === "refused").length,
    kept: { count: both, of: runs.length },
    found: { count: both, of: ran.length },
  };
}

/** A prediction that the run contradicts: about linking, or a `runs` that was not kept. */
export function contradicted(pair: Pair): boolean {
  const { predicted, actual } = pair;
  if (predicted === "runs" && tells(actual)) return actual !== "ran";
  const came = instantiated(actual);
  const promised = promisedToInstantiate(pair);
  return came !== undefined && promised !== undefined && came !== promised;
}

/** `matrix/accuracy.json`: what `npm run accuracy` found. */
export interface AccuracyFile {
  schema: "wasi-scan/accuracy@1";
  date: string;
  platform: string;
  /** Digest of the matrix that predicted. */
  matrix: string;
  runtimes: string[];
  modules: AccuracyModule[];
}

export interface AccuracyModule {
  name: string;
  toolchain: string;
  /** The package, or the source in this repository. */
  from: string;
  bytes: number;
  sha256: string;
  results: AccuracyResult[];
}

/** The runtime versions on which the same was predicted and happened. */
export interface AccuracyResult extends Pick<Pair, "predicted" | "shallow" | "actual" | "reasons" | "ended"> {
  /** Of a contradicted prediction: how that came. */
  why?: string;
  on: string[];
}

/** Every pair of the file, with its explanation. */
export const pairsOf = ({ modules }: AccuracyFile): (Pair & { why?: string })[] =>
  modules.flatMap(({ name, toolchain, results }) =>
    results.flatMap(({ on, ...result }) => on.map((runtime) => ({ module: name, toolchain, runtime, ...result }))),
  );
