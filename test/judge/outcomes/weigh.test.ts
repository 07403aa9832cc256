import { describe, expect, it } from "vitest";
import { weigh, weighClaim } from "../../../src/judge/outcomes/weigh.js";
import { parseCircumstance, type Standing } from "../../../src/model/claims/circumstance.js";
import type { Failure } from "../../../src/model/claims/failure.js";
import type { Harm, Weight } from "../../../src/model/probe.js";

const FAILURES: Failure[] = ["hangs", "crashes", "wrong", "refuses", "errno"];
const WORDS = { R: "at-risk", h: "hazard", n: "note", "-": "nothing" };

/** What each failure comes to, in the order of FAILURES. */
type Grid = Record<Standing, string>;

const ORDINARY: Grid = {
  always: "RRRRR",
  seen: "RRRRR",
  unknown: "hhhnn",
  world: "hhhnn",
  nobody: "nnnnn",
  excluded: "-----",
};
const UNUSUAL: Grid = {
  always: "nnnnn",
  seen: "hhhhn",
  unknown: "nnnnn",
  world: "nnnnn",
  nobody: "nnnnn",
  excluded: "-----",
};
const UNUSUAL_DESTROYS: Grid = { ...UNUSUAL, always: "nnhnn", unknown: "nnhnn", world: "nnhnn" };
const COSMETIC: Grid = {
  always: "nnnnn",
  seen: "nnnnn",
  unknown: "nnnnn",
  world: "nnnnn",
  nobody: "nnnnn",
  excluded: "-----",
};

describe("a claim that fails", () => {
  const grids: [Weight, Harm | undefined, Grid][] = [
    ["ordinary", undefined, ORDINARY],
    ["ordinary", "destroys", ORDINARY],
    ["ordinary", "cosmetic", COSMETIC],
    ["unusual", undefined, UNUSUAL],
    ["unusual", "destroys", UNUSUAL_DESTROYS],
    ["unusual", "cosmetic", COSMETIC],
  ];
  const rows = grids.flatMap(([weight, harm, grid]) =>
    Object.entries(grid).flatMap(([standing, letters]) =>
      FAILURES.map((failure, i) => ({
        weight,
        harm,
        failure,
        standing: standing as Standing,
        weighed: WORDS[letters[i] as keyof typeof WORDS],
      })),
    ),
  );
  it.each(rows)(
    "$weight, $harm, $failure, circumstance $standing: $weighed",
    ({ weighed, failure, standing, ...claim }) => {
      const { weight, harm } = claim;
      expect(weigh({ weight, ...(harm && { harm }) }, failure, standing)).toBe(weighed);
    },
  );

  it("is weighed by what calls pass and what was observed", () => {
    const claim = { weight: "ordinary" as const, conditions: parseCircumstance("argument 1 has 1 (append)") };
    const passing = (...seen: number[]) => [{ parameter: 1, seen, complete: true as const }];
    expect(weighClaim(claim, "exited 101", passing(1))).toBe("at-risk");
    expect(weighClaim(claim, "exited 101", passing(4))).toBe("nothing");
    expect(weighClaim(claim, "exited 101")).toBe("hazard");
    expect(weighClaim(claim, "exited 58")).toBe("note");
  });
});
