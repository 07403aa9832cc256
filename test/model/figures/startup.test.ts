import { expect, test } from "vitest";
import { type StartupFile, startupSentence, summarise } from "../../../src/model/figures/startup.js";

test("many rounds come down to their median and the middle half, two digits each", () => {
  expect(summarise([9, 1.234, 5, 3, 7])).toEqual({ median: 5, quartiles: [3, 7] });
  expect(summarise([123.4])).toEqual({ median: 120, quartiles: [120, 120] });
});

test("a runtime is told in a sentence; one without a figure in none", () => {
  const one = { runtime: "one", version: "1.2.3", median: 12, quartiles: [11, 14] as [number, number], command: "" };
  const file: StartupFile = { date: "2026-11-30", host: "", rounds: 21, native: "", runtimes: [one], missing: {} };
  expect(startupSentence(file, "one")).toBe("Start: 12 times a native program's (1.2.3, measured 2026-11-30).");
  expect(startupSentence(file, "two")).toBeUndefined();
});
