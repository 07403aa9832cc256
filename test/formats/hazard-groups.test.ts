import { describe, expect, it } from "vitest";
import { groupHazards, printHazard } from "../../src/formats/hazard-groups.js";
import type { Hazard, Verdict, VerdictEntry } from "../../src/model/report.js";

const hazard = (claim: string, more: Partial<Hazard> = {}): Hazard => ({
  import: "wasi_snapshot_preview1.path_rename",
  probe: `wasi_snapshot_preview1/path_rename.${claim}`,
  observed: "exited 101",
  failure: "wrong",
  ...more,
});

const entry = (version: string, verdict: Verdict, ...hazards: Hazard[]): VerdictEntry => ({
  runtime: "r",
  since: version,
  until: version,
  lastTested: "9",
  verdict,
  flags: [],
  notes: [],
  hazards,
  reasons: [],
});

describe("hazards in words", () => {
  it("stand once, the gravest first, then those of most versions", () => {
    const hangs = hazard("hangs", { failure: "hangs" });
    const groups = groupHazards([
      entry("1", "runs", hazard("seldom"), hangs, hazard("often")),
      entry("2", "runs", hazard("often"), hazard("symlink", { destroys: true })),
    ]);
    const told = groups.map(({ probe, entries }) => [probe.split(".")[1], entries.map(({ since }) => since)]);
    expect(told).toEqual([
      ["symlink", ["2"]],
      ["hangs", ["1"]],
      ["often", ["1", "2"]],
      ["seldom", ["1"]],
    ]);
  });

  it("are told where the module runs, not where reasons say worse", () => {
    expect(groupHazards([entry("1", "fails", hazard("a")), entry("2", "at-risk", hazard("b"))])).toEqual([]);
  });

  it.each<[string, Partial<Hazard>]>([
    ["wasi_snapshot_preview1.path_rename gives a wrong result (link)", {}],
    [
      "wasi_snapshot_preview1.path_rename destroys data in this case: a symbolic link (link)",
      { destroys: true, when: "world a symbolic link" },
    ],
    [
      "wasi_snapshot_preview1.path_rename hangs in this case: a deadline, it is past (link)",
      { failure: "hangs", when: "memory a deadline; world it is past" },
    ],
  ])("%s", (text, more) => {
    const [group] = groupHazards([entry("1", "runs", hazard("link", more))]);
    expect(group && printHazard(group)).toBe(text);
  });
});
