import type { Verdict } from "../model/report.js";

/**
 * What happened to a module whose correct end is known. `ran`: exit status and output are as expected.
 * `differs`: it ended by itself, with another status or output. `no-entry`: the runtime refuses a module without `_start`.
 */
export type Actual = "ran" | "differs" | "trapped" | "timeout" | "no-entry" | "refused" | "harness";

/** One module on one runtime version. */
export interface Pair {
  module: string;
  toolchain: string;
  /** `node@20.20.2` */
  runtime: string;
  /** The prediction of a scan that also reads the code. */
  predicted: Verdict;
  /** The prediction of a scan that does not read the code, if it is a different one. */
  shallow?: Verdict;
  actual: Actual;
  /** Why the prediction is not `runs`, for example `fd_sync broken`. */
  reasons?: string[];
  /** How it ended if it did not run, for example `trapped host error`. */
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

/** Whether the run says anything about the prediction. */
const tells = (actual: Actual): boolean => actual !== "harness";

/** Refused before anything of it ran. */
const isRefused = (actual: Actual): boolean => actual === "refused" || actual === "no-entry";

/** Whether it was instantiated; undefined if the run does not show it, for example because compiling used up the time. */
export function instantiated(actual: Actual): boolean | undefined {
  return tells(actual) && actual !== "timeout" ? !isRefused(actual) : undefined;
}

/** Whether instantiation was predicted; undefined if the prediction promises nothing. */
export function promisedToInstantiate({ predicted, reasons = [] }: Pick<Pair, "predicted" | "reasons">) {
  // `links` promises that it links and nothing more.
  const links = reasons.length > 0 && reasons.every((reason) => reason.endsWith(" links"));
  if (predicted === "unknown") return links ? true : undefined;
  return predicted !== "fails";
}

/** A convention that is not met may show no sooner than at the call: then a trap, or a wrong end, is what was predicted. */
const failsAtCall = ({ predicted, actual, reasons = [] }: Pair): boolean =>
  predicted === "fails" &&
  (actual === "trapped" || actual === "differs") &&
  reasons.some((reason) => reason.endsWith(" convention"));

const isAsPredicted = (pair: Pair): boolean =>
  failsAtCall(pair) || promisedToInstantiate(pair) === instantiated(pair.actual);

/** A part of a whole. */
export interface Share {
  count: number;
  of: number;
}

export interface Rates {
  /** Share of the pairs with a known instantiation that were predicted correctly. A prediction that promises nothing is not correct. */
  linking: Share;
  /** Predicted `runs`, but it was refused. */
  runsButRefused: number;
  /** Share of the pairs predicted `runs` that really ran. */
  kept: Share;
  /** Share of the pairs that really ran that were predicted `runs`. */
  found: Share;
}

export function rates(pairs: Pair[]): Rates {
  const seen = pairs.filter(({ actual }) => instantiated(actual) !== undefined);
  const runs = pairs.filter(({ predicted, actual }) => predicted === "runs" && tells(actual));
  const ran = pairs.filter(({ actual }) => actual === "ran");
  const right = seen.filter(isAsPredicted);
  const both = runs.filter(({ actual }) => actual === "ran").length;
  return {
    linking: { count: right.length, of: seen.length },
    runsButRefused: runs.filter(({ actual }) => isRefused(actual)).length,
    kept: { count: both, of: runs.length },
    found: { count: both, of: ran.length },
  };
}

/** Whether the run contradicts the prediction: about linking, or a `runs` that did not run. */
export function contradicted(pair: Pair): boolean {
  const { predicted, actual } = pair;
  if (predicted === "runs" && tells(actual)) return actual !== "ran";
  const known = instantiated(actual) !== undefined && promisedToInstantiate(pair) !== undefined;
  return known && !isAsPredicted(pair);
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
  /** Its predictions are of a module that was built again from the same source, with other bytes. */
  rebuilt?: true;
  results: AccuracyResult[];
}

/** The runtime versions with this prediction and this result. */
export interface AccuracyResult extends Pick<Pair, "predicted" | "shallow" | "actual" | "reasons" | "ended"> {
  /** Why a contradicted prediction was wrong. */
  why?: string;
  on: string[];
}

/** Every pair of the file, with its explanation. */
export const pairsOf = ({ modules }: AccuracyFile): (Pair & { why?: string })[] =>
  modules.flatMap(({ name, toolchain, results }) =>
    results.flatMap(({ on, ...result }) => on.map((runtime) => ({ module: name, toolchain, runtime, ...result }))),
  );
