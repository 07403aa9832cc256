import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { modules } from "./scaling/worst-cases.mjs";
import { inputs } from "./scaling/worst-inputs.mjs";

const text = readFileSync(resolve(import.meta.dirname, "../docs/scaling.md"), "utf8");
const rows = [...text.matchAll(/^\| ([^|]+) \| ([\d,]+) \|.*\| (yes|\*\*no\*\*) \|$/gm)];

describe("docs/scaling.md", () => {
  it("has a row for each case that `npm run scaling` measures", () => {
    expect(rows.map(([, name]) => name)).toEqual([...Object.keys(modules), ...Object.keys(inputs)]);
    expect(rows.length).toBeGreaterThanOrEqual(15);
  });

  it("was measured with the numbers that the cases have now", () => {
    const numbers = [...Object.values(modules), ...Object.values(inputs)].map(({ base }) => 10 * base);
    expect(rows.map(([, , number = ""]) => Number(number.replaceAll(",", "")))).toEqual(numbers);
  });

  it("shows none that grows faster than its input, or takes too long", () => {
    expect(rows.filter(([, , , holds]) => holds !== "yes").map(([, name]) => name)).toEqual([]);
  });
});
