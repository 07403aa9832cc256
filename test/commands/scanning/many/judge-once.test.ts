import { expect, it, vi } from "vitest";
import { judgeOnce } from "../../../../src/commands/scanning/many/judge-once.js";
import type { Needs } from "../../../../src/model/needs.js";
import type { ModuleReport } from "../../../../src/model/report.js";

const needs = (...features: string[]) => ({ features }) as unknown as Needs;
const make = () =>
  vi.fn((identity: { name: string; bytes: number }, { features }: Needs) => {
    return { ...identity, features, verdicts: [{ runtime: "x" }] } as unknown as ModuleReport;
  });

it.each([[true], [false]])("judges equal needs once, each under its own name (kept: %s)", (keeps) => {
  const judge = make();
  const once = judgeOnce(judge, keeps);
  const names = ["first", "a", "b", "c"];
  const reports = names.map((name, i) => once({ name, bytes: i }, needs(name === "first" ? "other" : "simd")));
  expect(judge).toHaveBeenCalledTimes(2);
  expect(reports.map(({ name, bytes, features }) => [name, bytes, features])).toEqual([
    ["first", 0, ["other"]],
    ["a", 1, ["simd"]],
    ["b", 2, ["simd"]],
    ["c", 3, ["simd"]],
  ]);
  // They share their parts.
  expect(reports[3]?.verdicts).toBe(reports[1]?.verdicts);
});

it("of a stream forgets what was not asked for longest, so that memory stays flat", () => {
  const judge = make();
  const once = judgeOnce(judge, false);
  const large = (name: string) => needs(name, "x".repeat(10_000));
  for (let i = 0; i < 700; i++) {
    once({ name: "", bytes: 0 }, large(String(i)));
    once({ name: "", bytes: 0 }, needs("often"));
  }
  expect(judge).toHaveBeenCalledTimes(701);
  once({ name: "", bytes: 0 }, large("1"));
  once({ name: "", bytes: 0 }, large("699"));
  expect(judge).toHaveBeenCalledTimes(702);
});
