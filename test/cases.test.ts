import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readModule, sourceOf } from "../src/commands/running/one-module.js";
import { scan } from "../src/judge/scan.js";
import { resolveTargets } from "../src/matrix/targets/targets.js";
import type { VerdictEntry } from "../src/model/report.js";
import { readNeeds } from "../src/wasm/read.js";
import { CASES, type Case, parseExpected, readCases } from "./cases/cases.js";
import { shippedMatrix } from "./on-file.js";

const matrix = shippedMatrix();
const cases = readCases();
const judged = cases.filter(({ expect: wanted }) => wanted !== undefined);

async function verdictsOf({ file, provides = [] }: Case, target: string): Promise<VerdictEntry[]> {
  const module = await readModule(join(CASES, file));
  const { targets, places } = resolveTargets([target], matrix);
  const identity = { name: module.name, bytes: module.bytes.length };
  return scan(identity, await readNeeds(sourceOf(module), { exits: true }), matrix, { provides, targets, places })
    .verdicts;
}

describe("a public report, rebuilt", () => {
  const rows = judged.flatMap((one) =>
    Object.entries(one.expect ?? {}).map(([target, text]) => ({ one, target, text })),
  );

  it.each(rows)("$one.situation ($one.file) on $target: $text", async ({ one, target, text }) => {
    const verdicts = await verdictsOf(one, target);
    const { verdicts: wanted, flags } = parseExpected(text);
    expect(verdicts.length).toBeGreaterThan(0);
    for (const { verdict, flags: needed, since, until, reasons } of verdicts) {
      expect(wanted, `${since} to ${until}: ${JSON.stringify(reasons)}`).toContain(verdict);
      if (flags !== undefined) expect(needed.join(" ")).toBe(flags);
    }
  });

  const named = cases.flatMap((one) =>
    Object.entries(one.names ?? {}).map(([target, texts]) => ({ one, target, texts })),
  );

  it.each(named)("$one.situation ($one.file) on $target names $texts", async ({ one, target, texts }) => {
    const said = JSON.stringify(await verdictsOf(one, target));
    expect(texts.filter((text) => !said.includes(text))).toEqual([]);
  });

  it("is here with its module", () => {
    expect(cases.filter(({ file }) => !existsSync(join(CASES, file)))).toEqual([]);
    expect(judged.length).toBeGreaterThanOrEqual(3);
  });
});
