import { expect, test } from "vitest";
import type { AccuracyFile } from "../../../../src/accuracy/accuracy.js";
import { accuracyPage, keptShare } from "../../../../src/site/pages/about/accuracy-page.js";

const module = (name: string, toolchain: string, results: AccuracyFile["modules"][number]["results"]) => ({
  ...{ name, toolchain, from: `${name}@1`, bytes: 1, sha256: "0" },
  results,
});

const file: AccuracyFile = {
  schema: "wasi-scan/accuracy@1",
  date: "2026-01-02",
  platform: "linux-x64",
  matrix: "0123",
  runtimes: ["node@20.0.0", "bun@1.0.0"],
  modules: [
    module("go/a", "Go", [
      { predicted: "runs", actual: "ran", on: ["node@20.0.0"] },
      { predicted: "runs", actual: "trapped", ended: "trapped other", why: "It ran out of luck.", on: ["bun@1.0.0"] },
    ]),
    module("c/b", "zig cc", [{ predicted: "fails", actual: "refused", on: ["node@20.0.0", "bun@1.0.0"] }]),
  ],
};

test("the page counts pairs by prediction, toolchain and runtime", () => {
  const { modules, toolchains, runtimes, rates, confusion, groups } = accuracyPage(file);
  expect([modules, toolchains, runtimes]).toEqual([2, 2, 2]);
  expect(rates.map(({ value }) => value)).toEqual(["100.0\u00a0%", "0", "50.0\u00a0%", "100.0\u00a0%"]);
  expect(confusion.map(({ counts }) => counts)).toEqual([
    [1, 0, 1, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 2, 0, 0],
    [0, 0, 0, 0, 0, 0, 0],
  ]);
  expect(groups.map(({ rows }) => rows.map(({ name, pairs, kept }) => [name, pairs, kept]))).toEqual([
    [
      ["Go", 2, "50.0\u00a0%"],
      ["zig cc", 2, "–"],
    ],
    [
      ["node@20.0.0", 2, "100.0\u00a0%"],
      ["bun@1.0.0", 2, "0.0\u00a0%"],
    ],
  ]);
});

test("a contradicted prediction is shown with its explanation", () => {
  expect(accuracyPage(file).explanations).toEqual([
    { why: "It ran out of luck.", count: 1, modules: "go/a", runtimes: "bun@1.0.0" },
  ]);
});

test("the share of kept promises is the first page's, where it was measured", () => {
  expect(keptShare(file)).toBe("50.0\u00a0%");
  expect(keptShare(undefined)).toBeUndefined();
});
