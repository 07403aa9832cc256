import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { claimTable, printClaimTable } from "../src/explain/claim-table.js";
import { listProbes } from "../src/probes/catalogue.js";
import { readExemptions } from "../src/probes/exemptions.js";
import { facts, PROBES } from "./probes/compiled.js";

const PAGE = resolve(import.meta.dirname, "../docs/claims.md");
const table = claimTable(facts, listProbes(PROBES, facts), readExemptions(PROBES));

it("docs/claims.md says how many claims there are about each function under each ABI", () => {
  const page = printClaimTable(table);
  if (process.env.UPDATE === "1") writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, "utf8")).toBe(page);
});

it("every function of preview 1, wasi_unstable and WASIX has a claim, or a reason why there is none", () => {
  const holes = Object.entries(table).flatMap(([name, cells]) =>
    cells.flatMap((cell) => (cell === "hole" ? [name] : [])),
  );
  expect(holes).toEqual([]);
});
