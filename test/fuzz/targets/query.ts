import { resolveTargets } from "../../../src/matrix/targets/targets.js";
import { exampleMatrix } from "../../cli/example-matrix.js";
import { textMutator } from "../mutators/text.js";
import { bytesOf, textOf } from "../source.js";
import { type FuzzTarget, twice } from "../target.js";

const matrix = exampleMatrix();
const WORDS = [
  ...[
    "all",
    "baseline",
    "latest",
    "last",
    "lts",
    "not ",
    " and ",
    " or ",
    ", ",
    "versions",
    "major",
    "2",
    "docker:",
    "@",
    ">= ",
    "<",
  ],
  ...["^1", "~1.2", "1.x", "1.2.3-rc.1", "*", "||", ..."alpha", "beta", ...Object.keys(matrix.targets)],
];

/** What stands behind `-t`. */
export const target: FuzzTarget = {
  seeds: () => ["all", "baseline", "last 2 versions", "alpha >= 1, not alpha 2", "alpha latest and beta"].map(bytesOf),
  mutate: textMutator(WORDS),
  async run(bytes) {
    await twice(() => resolveTargets([textOf(bytes)], matrix));
  },
};
