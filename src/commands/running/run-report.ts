import type { RunSummary } from "../../accuracy/single-run.js";
import { printOutcome } from "../../matrix/observation-text.js";
import type { Outcome } from "../../model/probe.js";
import type { Verdict } from "../../model/report.js";

/** One run of a module. */
export interface RunLine {
  runtime: string;
  version: string;
  flags: string[];
  predicted: Verdict;
  actual: RunSummary;
  agreement: "right" | "wrong" | "open";
  outcome: Outcome;
  stdout: string;
  stderr: string;
  /** The engine's own message. */
  message?: string;
}

/** The runs as a table, or as JSON (`wasi-scan/run@1`). Each output is compared with the output of the first runtime that ran the module. */
export function renderRuns(name: string, lines: RunLine[], json: boolean): string {
  const first = lines.find((line) => line.actual === "ran");
  const rows = lines.map((line) => ({ ...line, output: first && line.actual === "ran" ? compared(line, first) : "" }));
  if (json) return `${JSON.stringify({ schema: "wasi-scan/run@1", module: name, runs: rows }, null, 2)}\n`;
  const table = [
    ["runtime", "predicted", "happened", "output"],
    ...rows.map((row) => [
      [row.runtime, row.version, ...row.flags].join(" "),
      row.predicted === "at-risk" ? "at risk" : row.predicted,
      printOutcome(row.outcome) + (row.agreement === "wrong" ? " ✗" : ""),
      row.output,
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => (row[column] as string).length)));
  const text = table.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const wrong = lines.filter((line) => line.agreement === "wrong").length;
  const summary = wrong === 0 ? "No prediction was wrong." : `${wrong} of ${lines.length} predictions were wrong (✗).`;
  return `${[name, "", ...text, "", summary].join("\n")}\n`;
}

/** `3 lines`, `same`, or the first difference between two outputs. */
function compared(line: RunLine, first: RunLine): string {
  const own = line.stdout.split("\n");
  if (line === first) {
    const count = own.length - (own.at(-1) === "" ? 1 : 0);
    return `${count} line${count === 1 ? "" : "s"}`;
  }
  if (line.stdout === first.stdout) return "same";
  const other = first.stdout.split("\n");
  const at = own.findIndex((text, i) => text !== other[i]);
  const where = at < 0 ? own.length : at;
  return `differs at line ${where + 1}: ${quoted(own[where])} instead of ${quoted(other[where])}`;
}

const MOST = 60;

function quoted(text: string | undefined): string {
  if (text === undefined) return "nothing";
  return JSON.stringify(text.length > MOST ? `${text.slice(0, MOST)}…` : text);
}
