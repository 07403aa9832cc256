import { readFileSync } from "node:fs";
import { contradicted, type Pair } from "../../src/accuracy.js";

/** Why predictions about these modules on these runtimes are contradicted; both are regular expressions. */
interface Explanation {
  module: string;
  runtime: string;
  /** How it ended there. */
  ended?: string;
  why: string;
}

export interface Explained {
  pairs: (Pair & { why?: string })[];
  /** Contradicted, and nobody says why. */
  open: Pair[];
  /** Explanations of what no longer happens. */
  stale: Explanation[];
}

export const readExplanations = (): Explanation[] =>
  JSON.parse(readFileSync("test/accuracy/explanations.json", "utf8")) as Explanation[];

/** Gives each contradicted pair the first explanation that fits. */
export function explain(pairs: Pair[], explanations: Explanation[]): Explained {
  const used = new Set<Explanation>();
  const open: Pair[] = [];
  const explained = pairs.map((pair) => {
    if (!contradicted(pair)) return pair;
    const found = explanations.find((one) => fits(one, pair));
    if (!found) {
      open.push(pair);
      return pair;
    }
    used.add(found);
    return { ...pair, why: found.why };
  });
  return { pairs: explained, open, stale: explanations.filter((one) => !used.has(one)) };
}

const fits = ({ module, runtime, ended = "" }: Explanation, pair: Pair): boolean =>
  new RegExp(`^(${module})$`).test(pair.module) &&
  new RegExp(`^(${runtime})$`).test(pair.runtime) &&
  new RegExp(ended).test(pair.ended ?? "");
