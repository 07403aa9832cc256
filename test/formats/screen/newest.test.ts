import { describe, expect, it } from "vitest";
import { lacksKind, newestOf } from "../../../src/formats/screen/newest.js";
import type { ReportedRuntime, Verdict, VerdictEntry } from "../../../src/model/report.js";

const entry = (runtime: string, since: string, until: string, verdict: Verdict, more = {}): VerdictEntry => {
  return { runtime, since, until, lastTested: "3", verdict, flags: [], notes: [], hazards: [], reasons: [], ...more };
};

const runtime = (id: string, abis: string[] = []): ReportedRuntime => ({ id, oldest: "1", newest: "3", abis });
const report = { runtimes: [runtime("used"), runtime("rare")] };

describe("the rows of the first screen", () => {
  it("are the newest version of each runtime, the most used first", () => {
    const verdicts = [
      entry("rare", "1", "3", "runs"),
      entry("used", "1", "2", "fails"),
      entry("used", "3", "3", "runs"),
    ];
    const rows = newestOf({ verdicts }, report);
    expect(rows.map((row) => `${row.runtime} ${row.version} ${row.verdict}`)).toEqual(["used 3 runs", "rare 3 runs"]);
  });

  it("say since when, across entries with one verdict, and whether nothing older was measured", () => {
    const next = { contiguous: true as const };
    const verdicts = [entry("used", "1", "1", "runs"), entry("used", "2", "3", "runs", next)];
    expect(newestOf({ verdicts }, report)[0]).toMatchObject({ since: "1", fromOldest: true });
    const changed = [entry("used", "1", "1", "fails"), entry("used", "2", "3", "runs", next)];
    expect(newestOf({ verdicts: changed }, report)[0]).toMatchObject({
      ...{ since: "2", fromOldest: false },
      before: { verdict: "fails" },
    });
  });

  it("say which earlier versions are known not to run it, where those between are unknown", () => {
    const next = { contiguous: true as const };
    const verdicts = [
      entry("used", "1", "1", "fails"),
      entry("used", "2", "2", "unknown", next),
      entry("used", "3", "3", "runs", next),
    ];
    expect(newestOf({ verdicts }, report)[0]?.known?.until).toBe("1");
    const ran = [entry("used", "1", "1", "runs"), ...verdicts.slice(1)];
    expect(newestOf({ verdicts: ran }, report)[0]?.known).toBeUndefined();
  });

  it("say in which versions it ran", () => {
    const verdicts = [entry("used", "1", "2", "runs"), entry("used", "3", "3", "fails", { contiguous: true })];
    expect(newestOf({ verdicts }, report)[0]).toMatchObject({ verdict: "fails", ran: { since: "1", until: "2" } });
  });

  it("are rows of their own where other flags are wanted, and ran in all of them", () => {
    const next = { contiguous: true as const };
    const verdicts = [
      entry("used", "1", "1", "runs", { flags: ["--new"] }),
      entry("used", "2", "2", "runs", next),
      entry("used", "3", "3", "runs", { ...next, flags: ["--shared"] }),
    ];
    const rows = newestOf({ verdicts, asked: ["used"] }, report);
    expect(rows.map(({ since, entry: { flags }, before }) => [since, flags, before?.flags])).toEqual([
      ["3", ["--shared"], []],
      ["2", [], ["--new"]],
      ["1", ["--new"], undefined],
    ]);
    const fails = newestOf({ verdicts: [...verdicts, entry("used", "4", "4", "fails", next)] }, report);
    expect(fails[0]?.ran).toEqual({ since: "1", until: "3" });
  });

  it("are every answer within targets, so that no version that was asked for is left out", () => {
    const verdicts = [entry("used", "1", "2", "fails"), entry("used", "3", "3", "runs", { contiguous: true })];
    const rows = newestOf({ verdicts, asked: ["used"] }, report);
    expect(rows.map(({ version, verdict }) => `${version} ${verdict}`)).toEqual(["3 runs", "2 fails"]);
  });

  it("name the version that was asked for, not those that answer for it", () => {
    const verdicts = [entry("used", "1", "3", "runs", { asked: "2" })];
    expect(newestOf({ verdicts, asked: ["used 2"] }, report)[0]?.version).toBe("2");
  });
});

describe("a runtime lacks what the module is made of", () => {
  it("if it has no function of WASIX, and never where the module runs", () => {
    const known = { runtimes: [runtime("used"), runtime("rare", ["wasix_32v1"])] };
    const verdicts = [entry("used", "1", "3", "fails"), entry("rare", "1", "3", "fails")];
    const kinds = newestOf({ verdicts }, known).map((row) => lacksKind(row, { abis: ["wasix_32v1"] }, known));
    expect(kinds).toEqual(["WASIX", undefined]);
  });
});
