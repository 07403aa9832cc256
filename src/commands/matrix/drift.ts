import type { Command } from "commander";
import { type Contradiction, type Drift, findDrift } from "../../explain/drift/index.js";
import { readClaims } from "../../matrix/files/facts-files.js";
import type { Matrix } from "../../matrix/format.js";
import { WasiScanError } from "../../model/errors.js";
import { explainObserved } from "../../model/exit-status.js";
import { memo } from "../../model/memo.js";
import { nearest } from "../../model/names/nearest-name.js";
import { collect, wantsJson, writeOut } from "../shared/output.js";
import { matrixFolder } from "../shared/package-data.js";
import { loadMatrix } from "../shared/package-files.js";
import { readClaimsFile } from "./claims-file.js";
import { readFacts } from "./data.js";

interface DriftOptions {
  runtime?: string[];
  format: string;
  matrix?: string;
  claims?: string;
}

export function addDrift(matrix: Command): void {
  matrix
    .command("drift")
    .summary("show where documentation, sources or specifications contradict the measurements")
    .option("-r, --runtime <id>", "only claims about this runtime and measurements of it; repeatable", collect)
    .option("--claims <file>", "use your own claims about a runtime, in the format of matrix/claims/<runtime>.json")
    .option("-f, --format <name>", "text or json", "text")
    .option("--matrix <file>", "a matrix that `matrix export` wrote")
    .addHelpText(
      "after",
      `
What is said stands in matrix/claims, matrix/syscalls and matrix/interfaces, each with its source. A report: the exit
status is 0 whatever it finds.

Examples:
  wasi-scan matrix drift
  wasi-scan matrix drift -r wazero
  wasi-scan matrix drift --claims docs/node.json`,
    )
    .action((options: DriftOptions) => {
      const json = wantsJson(options.format);
      const matrix = loadMatrix(options.matrix);
      checkMeasured(options.runtime ?? [], matrix);
      const facts = readFacts();
      const claims = options.claims
        ? [readClaimsFile(options.claims, facts.facts, matrix)]
        : readClaims(matrixFolder());
      checkMeasured(options.claims ? claims.map(({ runtime }) => runtime) : [], matrix);
      const all = findDrift({ ...facts, claims }, matrix);
      const asked = (runtime: string) => !options.runtime || options.runtime.includes(runtime);
      const drifts = all.filter(({ runtime, measured }) =>
        runtime === undefined ? measured.some((one) => asked(one.runtime)) : asked(runtime),
      );
      writeOut(json ? `${JSON.stringify(drifts, null, 2)}\n` : driftText(drifts));
    });
}

function checkMeasured(runtimes: string[], matrix: Matrix): void {
  const known = new Set(matrix.lanes.map(({ runtime }) => runtime));
  for (const runtime of runtimes) {
    if (known.has(runtime)) continue;
    const close = nearest(runtime, known);
    const hint = close ? `Did you mean "${close}"?` : `Measured: ${[...known].join(", ")}.`;
    throw new WasiScanError("bad-usage", `no runtime "${runtime}" was measured`, hint);
  }
}

const TITLES: Record<Drift["kind"], string> = {
  documentation: "The documentation says otherwise",
  source: "The source of the runtime says otherwise",
  declaration: "Specifications and libcs say otherwise",
};

/** One paragraph for each source and the place in it. */
export function driftText(drifts: Drift[]): string {
  if (drifts.length === 0) return "nothing contradicts what was measured\n";
  const lines: string[] = [];
  for (const [kind, title] of Object.entries(TITLES)) {
    const mine = drifts.filter((drift) => drift.kind === kind);
    if (mine.length > 0) lines.push(`${title}: ${mine.length}`, "");
    for (const group of groups(mine)) {
      const { runtime, source } = group[0] as Drift;
      lines.push(runtime ? `${runtime}  ${source}` : source);
      for (const { subject, signature, says, measured } of group) {
        lines.push(`  ${subject}${signature ? ` ${signature}` : ""}: ${says}`, ...measured.map(measuredText));
      }
      lines.push("");
    }
  }
  return lines.join("\n");
}

function groups(drifts: Drift[]): Drift[][] {
  const found = new Map<string, Drift[]>();
  for (const drift of drifts) {
    const key = `${drift.runtime ?? ""} ${drift.source}`;
    memo(found, key, () => []).push(drift);
  }
  return [...found.values()];
}

function measuredText({ runtime, since, until, support, flags, evidence }: Contradiction): string {
  const versions = since === until ? since : `${since}–${until}`;
  const flagged = flags.length > 0 ? ` with ${flags.join(" ")}` : "";
  const [first = ""] = evidence;
  const meaning = explainObserved(first.slice(first.lastIndexOf(": ") + 2), first);
  // The heading names the function and its type already, so a link probe adds only what was observed.
  const told = first.replace(/^link\/.*: /, "link probe: ");
  const why = first === "" ? "" : ` (${told}${meaning ? `, ${meaning}` : ""})`;
  return `    measured in ${runtime} ${versions}${flagged}: ${support}${why}`;
}
