import {
  ACTUALS,
  type AccuracyFile,
  confusion,
  contradicted,
  type Pair,
  pairsOf,
  rates,
  type Share,
  VERDICTS,
} from "../../../accuracy/accuracy.js";
import { memo } from "../../../model/memo.js";
import type { PageKind } from "../page.js";

/** Predictions for real modules, compared with what happened. */
export interface AccuracyPage {
  modules: number;
  toolchains: number;
  runtimes: number;
  date: string;
  rates: { what: string; value: string; wanted: string }[];
  actuals: string[];
  confusion: { predicted: string; counts: number[] }[];
  groups: { title: string; rows: GroupRow[] }[];
  /** Contradicted predictions by their explanation. */
  explanations: { why: string; count: number; modules: string; runtimes: string }[];
}

interface GroupRow {
  name: string;
  pairs: number;
  linking: string;
  kept: string;
  found: string;
}

export function accuracyPage(file: AccuracyFile): AccuracyPage {
  const pairs = pairsOf(file);
  const { linking, runsButRefused, kept, found } = rates(pairs);
  const counts = confusion(pairs);
  return {
    modules: file.modules.length,
    toolchains: new Set(file.modules.map(({ toolchain }) => toolchain)).size,
    runtimes: file.runtimes.length,
    date: file.date,
    rates: [
      { what: "instantiates or is refused, as predicted", value: percent(linking), wanted: "≥ 99.5 %" },
      { what: "said to run, and was refused", value: String(runsButRefused), wanted: "0" },
      { what: "said to run, and ran", value: percent(kept), wanted: "≥ 97 %" },
      { what: "ran, and was said to", value: percent(found), wanted: "≥ 75 %" },
    ],
    actuals: ACTUALS.map(words),
    confusion: VERDICTS.map((verdict) => ({
      predicted: words(verdict),
      counts: ACTUALS.map((actual) => counts[verdict][actual]),
    })),
    groups: [
      { title: "Toolchain", rows: groupRows(pairs, ({ toolchain }) => toolchain) },
      { title: "Runtime", rows: groupRows(pairs, ({ runtime }) => runtime) },
    ],
    explanations: explanations(pairs.filter(contradicted)),
  };
}

/** Share of correct `runs` predictions, `98.2 %`; undefined if nothing was measured. */
export const keptShare = (file: AccuracyFile | undefined): string | undefined =>
  file && percent(rates(pairsOf(file)).kept);

const percent = ({ count, of }: Share): string => (of === 0 ? "–" : `${((100 * count) / of).toFixed(1)}\u00a0%`);

const words = (name: string): string => name.replace("-", " ");

function groupRows(pairs: Pair[], key: (pair: Pair) => string): GroupRow[] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) memo(groups, key(pair), () => []).push(pair);
  return [...groups].map(([name, own]) => {
    const { linking, kept, found } = rates(own);
    return { name, pairs: own.length, linking: percent(linking), kept: percent(kept), found: percent(found) };
  });
}

function explanations(pairs: (Pair & { why?: string })[]): AccuracyPage["explanations"] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) memo(groups, pair.why ?? "", () => []).push(pair);
  const list = (own: Pair[], key: "module" | "runtime") => [...new Set(own.map((pair) => pair[key]))].join(", ");
  return [...groups].map(([why, own]) => ({
    why,
    count: own.length,
    modules: list(own, "module"),
    runtimes: list(own, "runtime"),
  }));
}

export const accuracyPages: PageKind = function* ({ data }) {
  if (!data.accuracy) return;
  yield {
    path: "accuracy.html",
    title: "How often the predictions are right · wasi-scan",
    description: "Real modules of many toolchains, scanned and then run: predictions compared with results.",
    section: "about",
    template: "accuracy",
    view: accuracyPage(data.accuracy),
  };
};
