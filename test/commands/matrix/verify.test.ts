import { describe, expect, it } from "vitest";
import { unlike } from "../../../src/commands/matrix/verify.js";
import { parseObservation } from "../../../src/matrix/observation-text.js";
import type { Observation } from "../../../src/model/probe.js";

const observed = (text: string) => parseObservation(`00000000 ${text}`) as Observation;

describe("results that differ from those on file", () => {
  const cases: [string, string | undefined, string, boolean][] = [
    ["the same end", "exited 0", "exited 0", false],
    ["another status", "exited 0", "exited 101", true],
    ["another detail", "trapped unreachable", "trapped out of bounds", true],
    ["standard output that differs now", "exited 0", "exited 0, stdout differs", true],
    ["a face of a flaky probe", "flaky: exited 0 | timeout", "timeout", false],
    ["a new face of a flaky probe", "flaky: exited 0 | timeout", "exited 101", true],
    ["flaky only now", "exited 0", "flaky: exited 0 | timeout", true],
    ["never measured", undefined, "exited 0", true],
  ];
  it.each(cases)("%s", (_, before, now, expected) => {
    const known: Record<string, Observation> = before === undefined ? {} : { "a/b.c": observed(before) };
    expect(unlike(known, { "a/b.c": observed(now) })).toEqual(expected ? ["a/b.c"] : []);
  });
});
