import { readFileSync } from "node:fs";
import { type AccuracyFile, contradicted, type Pair, pairsOf } from "../../src/accuracy/accuracy.js";
import { groupResults } from "./results.js";

/** Why predictions about these modules on these runtimes are contradicted; both are regular expressions. */
export interface Explanation {
  module: string;
  runtime: string;
  /** How it ended there; a regular expression too. */
  ended?: string;
  why: string;
}

export interface Explained {
  file: AccuracyFile;
  /** Contradicted, and nobody says why. */
  open: Pair[];
  /** Explanations of what no longer happens. */
  stale: Explanation[];
}

const explanations = (): Explanation[] =>
  JSON.parse(readFileSync("test/accuracy/explanations.json", "utf8")) as Explanation[];

/** Gives each contradicted prediction of the file the first explanation that fits. */
export function explainFile(file: AccuracyFile, known = explanations()): Explained {
  const used = new Set<Explanation>();
  const open: Pair[] = [];
  const pairs = pairsOf(file).map(({ why: _, ...pair }) => {
    if (!contradicted(pair)) return pair;
    const found = known.find((one) => fits(one, pair));
    if (found) used.add(found);
    else open.push(pair);
    return found ? { ...pair, why: found.why } : pair;
  });
  const modules = file.modules.map((module) => ({
    ...module,
    results: groupResults(pairs.filter((pair) => pair.module === module.name)),
  }));
  return { file: { ...file, modules }, open, stale: known.filter((one) => !used.has(one)) };
}

const fits = ({ module, runtime, ended = "" }: Explanation, pair: Pair): boolean =>
  new RegExp(`^(${module})$`).test(pair.module) &&
  new RegExp(`^(${runtime})$`).test(pair.runtime) &&
  new RegExp(ended).test(pair.ended ?? "");
