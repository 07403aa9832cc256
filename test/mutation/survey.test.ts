import { describe, expect, it } from "vitest";
import { readSurvey } from "./survey.js";

describe("the exit status of a surveyed module says", () => {
  it.each([
    ["that nothing showed", 64, 0, { errno: false, written: [] }],
    ["that an errno was returned", 65, 0, { errno: true, written: [] }],
    ["through which parameters something was written", 64 + 2 + 8, 0, { errno: false, written: [0, 2] }],
    ["the same of later parameters", 64 + 2 + 8, 5, { errno: false, written: [5, 7] }],
  ])("%s", (_case, status, from, { errno, written }) => {
    expect(readSurvey(status, from)).toEqual({ errno, written: new Set(written) });
  });

  it.each([
    ["another module exited", 42],
    ["all bits are set, which Wasmtime takes for no status", 127],
    ["it did not exit", undefined],
  ])("nothing when %s", (_case, status) => {
    expect(readSurvey(status, 0)).toBeUndefined();
  });
});
