import { describe, expect, it } from "vitest";
import { joinContiguous, printRanges } from "../../src/formats/version-text.js";
import type { Verdict, VerdictEntry } from "../../src/model/report.js";

const entry = (since: string, until: string, verdict: Verdict, more: Partial<VerdictEntry> = {}): VerdictEntry => ({
  runtime: "r",
  since,
  until,
  lastTested: "9",
  verdict,
  flags: [],
  notes: [],
  hazards: [],
  reasons: [],
  ...more,
});

describe("versions in words", () => {
  it("name every runtime once, and every range once", () => {
    const entries = [
      entry("1", "2", "fails"),
      entry("4", "4", "fails"),
      entry("4", "4", "fails"),
      entry("1", "1", "fails", { runtime: "s" }),
    ];
    expect(printRanges(entries)).toBe("r 1–2, 4, s 1");
  });

  const one = entry("1", "2", "fails");
  const two = entry("3", "3", "fails", { contiguous: true });
  const runs = entry("4", "4", "runs", { contiguous: true });
  const three = entry("5", "6", "fails", { contiguous: true });
  const apart = entry("8", "8", "fails");

  it("join neighbours that differ in their reasons only", () => {
    const all = [one, two, runs, three, apart];
    const failing = all.filter(({ verdict }) => verdict === "fails");
    expect(printRanges(joinContiguous(failing, all))).toBe("r 1–3, 5–6, 8");
  });

  it("join nothing across a version that was not asked for, or with other flags", () => {
    expect(printRanges(joinContiguous([one, apart], [one, apart]))).toBe("r 1–2, 8");
    const flagged = { ...two, flags: ["--net"] };
    expect(printRanges(joinContiguous([one, flagged], [one, flagged]))).toBe("r 1–2, 3");
  });
});
