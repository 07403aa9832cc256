import { describe, expect, it } from "vitest";
import { listProbes } from "../../src/probes/catalogue.js";
import { facts, interfaces, PROBES } from "../probes/compiled.js";
import { exemptions, judge, matches } from "./exemptions.js";

const all = ["m/a.one", "m/a.two", "m/b.one"];
const survivors = [{ probe: "m/a.one", lie: "skipped" }];
const exempt = (probes: string[], lies: string[]) => [{ reason: "…", probes, lies }];

describe("what a probe did not notice", () => {
  it.each([
    ["nothing excuses it", [], 1],
    ["its id and its lie are named", exempt(["m/a.one"], ["skipped"]), 0],
    ["patterns match both", exempt(["m/a.*"], ["sk*"]), 0],
    ["another lie is named", exempt(["m/a.one"], ["frozen"]), 1],
    ["another probe is named", exempt(["m/a"], ["skipped"]), 1],
  ])("%s", (_case, list, left) => {
    expect(judge(survivors, list, all, all).unexcused).toHaveLength(left);
  });
});

describe("an exemption is stale", () => {
  it.each([
    ["not while it matches", exempt(["m/a.one"], ["skipped"]), all, []],
    ["when each lie about the probe is noticed", exempt(["m/a.one", "m/b.*"], ["skipped"]), all, ["m/b.*: skipped"]],
    ["when that lie is noticed", exempt(["m/a.one"], ["skipped", "frozen"]), all, ["frozen"]],
    ["not when some that it matches was not lied to", exempt(["m/b.*"], ["skipped"]), ["m/a.one", "m/a.two"], []],
  ])("%s", (_case, list, ran, stale) => {
    expect(judge(survivors, list, ran, all).stale).toEqual(stale);
  });
});

describe("exemptions.json", () => {
  const ids = listProbes(PROBES, facts, interfaces)
    .filter(({ kind }) => kind === "behaviour")
    .map(({ id }) => id);

  it.each(exemptions)("$reason", ({ reason, lies, probes }) => {
    expect(reason).toMatch(/^[A-Z].{20,}\.$/s);
    expect(lies).not.toEqual([]);
    expect(probes).toEqual([...new Set(probes)].sort());
    expect(probes.filter((pattern) => !ids.some((id) => matches(pattern, id)))).toEqual([]);
  });
});
