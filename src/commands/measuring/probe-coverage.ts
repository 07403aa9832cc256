import { type CoverageGroup, coverageOf, PARTS, type PartCoverage } from "../../explain/coverage.js";
import { WasiScanError } from "../../model/errors.js";
import type { ProbedPart } from "../../model/probe.js";
import { readExemptions } from "../../probes/exemptions.js";
import { readFacts } from "../matrix/data.js";
import { wantsJson, writeOut } from "../shared/output.js";
import { probesFolder } from "../shared/package-data.js";

/** Which known functions the probes cover. */
export function readCoverage(): CoverageGroup[] {
  const { facts, interfaces, probes } = readFacts();
  return coverageOf(facts, interfaces, probes, readExemptions(probesFolder()));
}

/** `probe --coverage`: prints the coverage and runs nothing. */
export function printCoverage(patterns: string[], format: string): void {
  if (patterns.length > 0) {
    const hint = "wasi-scan probe --coverage";
    throw new WasiScanError("bad-usage", "--coverage reports on every function and takes no pattern", hint);
  }
  const json = wantsJson(format);
  const groups = readCoverage();
  writeOut(json ? `${JSON.stringify(groups, null, 2)}\n` : coverageText(groups));
}

const HEADS: Record<ProbedPart, string> = { link: "link", behaviour: "behaviour", error: "error path" };

/** A table with one line per group, then the functions without a probe of some kind. */
export function coverageText(groups: CoverageGroup[]): string {
  const width = Math.max(...groups.map(({ title }) => title.length));
  const row = (title: string, functions: string, cells: string[]) =>
    [title.padEnd(width), functions.padStart(9), ...cells.map((cell) => cell.padStart(10))].join("  ").trimEnd();
  const lines = [row("", "functions", Object.values(HEADS))];
  for (const { title, functions, parts } of groups) {
    lines.push(
      row(
        title,
        String(functions),
        PARTS.map((part) => share(parts[part])),
      ),
    );
  }
  const lacking = groups.flatMap(({ title, parts }) =>
    PARTS.flatMap((part) => {
      const missing = parts[part]?.missing ?? [];
      return missing.length > 0 ? [`  ${title}, ${HEADS[part]}: ${some(missing)}`] : [];
    }),
  );
  if (lacking.length > 0) lines.push("", "No probe yet", ...lacking);
  const exempt = groups.flatMap((group) => group.exempt.map((one) => `  ${one.name}, ${HEADS[one.part]}: ${one.why}`));
  if (exempt.length > 0) lines.push("", "Exempt", ...exempt);
  return `${lines.join("\n")}\n`;
}

const share = (part: PartCoverage | undefined): string => (part ? `${part.covered}/${part.due}` : "–");

const SHOWN = 8;

/** The group's heading names the module already. */
function some(names: string[]): string {
  const shown = names.slice(0, SHOWN).map((name) => name.slice(name.indexOf(".") + 1));
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more (-f json)` : shown.join(", ");
}
