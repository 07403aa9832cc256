import { expect, test } from "vitest";
import { freshnessOf } from "../../../src/commands/runtimes/freshness.js";
import { type OutdatedRuntime, printOutdated } from "../../../src/commands/runtimes/outdated-table.js";

const one: OutdatedRuntime = {
  runtime: "one",
  registry: "npm: one",
  ...freshnessOf(["1.0.0"], ["2.0.0", "1.0.0", "0.9.0"], (version) =>
    version === "0.9.0" ? "It does not start." : undefined,
  ),
};
const current: OutdatedRuntime = {
  runtime: "current",
  registry: "cargo: current",
  newestOnly: true,
  ...freshnessOf(["3.0.0"], ["3.0.0"]),
};

test("each runtime has a row, each reason a line, and the end says what to install", () => {
  expect(
    printOutdated([one, current]),
  ).toBe(`runtime  measured  published  newer  newest of older lines  other releases  asked
one      1.0.0     2.0.0      2.0.0  –                      0               npm: one
current  3.0.0     3.0.0      –      –                      not told        cargo: current

Not measured on purpose:
  one 0.9.0: It does not start.

To measure: wasi-scan runtimes install one@2.0.0
`);
});

test("where nothing is newer it says so", () => {
  expect(printOutdated([current])).toMatch(/\n\nNothing newer is published\.\n$/);
});

test("of many versions the newest five are shown", () => {
  const many = Array.from({ length: 7 }, (_, i) => `2.${i}.0`);
  const row = printOutdated([{ runtime: "many", registry: "npm: many", ...freshnessOf(["1.0.0"], many) }]);
  expect(row).toContain("2.6.0 2.5.0 2.4.0 2.3.0 2.2.0 and 2 more");
});
