import { describe, expect, test } from "vitest";
import { freshnessOf, lineOf } from "../../../src/commands/runtimes/freshness.js";

describe("a line of releases", () => {
  test.each([
    ["24.3.1", "24"],
    ["1.20261117.1", "1"],
    ["0.17.1", "0.17"],
  ])("of %s is %s", (version, line) => expect(lineOf(version)).toBe(line));
});

describe("what the matrix lacks", () => {
  test("is nothing where all that is published was measured", () => {
    const none = { newer: [], lines: [], others: [], leftOut: [], measure: [] };
    expect(freshnessOf(["1.0.0"], ["1.0.0"])).toEqual({ newestMeasured: "1.0.0", newestPublished: "1.0.0", ...none });
  });

  test("has three kinds: newer than everything, newest of an older line, and the rest", () => {
    const published = ["3.1.0", "3.0.1", "3.0.0", "2.9.0", "2.8.0", "1.5.0", "1.4.0"];
    expect(freshnessOf(["3.0.0", "2.8.0"], published)).toMatchObject({
      newer: ["3.1.0", "3.0.1"],
      lines: ["2.9.0", "1.5.0"],
      others: ["1.4.0"],
      measure: ["3.1.0", "2.9.0", "1.5.0"],
    });
  });

  test("is not the older release of a line whose newest was measured", () => {
    expect(freshnessOf(["2.9.0"], ["2.9.0", "2.8.0"])).toMatchObject({ lines: [], others: ["2.8.0"], measure: [] });
  });

  test("is all of a runtime that was never measured, of which the newest of each line is worth measuring", () => {
    const found = freshnessOf([], ["0.2.1", "0.2.0", "0.1.0"]);
    expect(found).toMatchObject({ newer: ["0.2.1", "0.2.0", "0.1.0"], measure: ["0.2.1", "0.1.0"] });
    expect(found.newestMeasured).toBeUndefined();
  });

  test("has no pre-releases, and no release that is left out without its reason", () => {
    const leftOut = (version: string) => (version === "2.0.0" ? "It does not start." : undefined);
    expect(freshnessOf(["1.0.0"], ["3.0.0-rc.1", "49.0.3.post1", "2.0.0", "1.1.0"], leftOut)).toMatchObject({
      newestPublished: "2.0.0",
      newer: ["1.1.0"],
      leftOut: [{ version: "2.0.0", because: "It does not start." }],
      measure: ["1.1.0"],
    });
  });
});
