import type { Agreement, RunSummary } from "../../accuracy/single-run.js";
import { printableData } from "../../formats/printable.js";
import { printOutcome } from "../../matrix/observation-text.js";
import type { Outcome } from "../../model/probe.js";
import type { Verdict } from "../../model/report.js";
import { indented } from "./indented.js";

/** One run of a module. */
export interface RunLine {
  runtime: string;
  version: string;
  flags: string[];
  predicted: Verdict;
  actual: RunSummary;
  agreement: Agreement;
  outcome: Outcome;
  stdout: string;
  stderr: string;
  /** The engine's own message. */
  message?: string;
}

export interface RunReport {
  name: string;
  /** What a run calls; `nothing` of a module without `_start` and `_initialize`, which is only loaded. */
  calls: "_start" | "_initialize" | "nothing";
  lines: RunLine[];
}

export interface RunRendering {
  json: boolean;
  /** What each module wrote and what each engine said, in full. */
  output: boolean;
}

/** The runs as a table, or as JSON (`wasi-scan/run@1`). Each output is compared with the output of the first runtime that ran the module. */
export function renderRuns({ name, calls, lines }: RunReport, { json, output }: RunRendering): string {
  const first = lines.find((line) => line.actual === "ran");
  const rows = lines.map((line) => ({ ...line, output: first && line.actual === "ran" ? compared(line, first) : "" }));
  if (json) return `${JSON.stringify({ schema: "wasi-scan/run@1", module: name, calls, runs: rows }, null, 2)}\n`;
  const table = printableData([
    ["runtime", "predicted", "happened", "output"],
    ...rows.map((row) => [
      labelOf(row),
      row.predicted === "at-risk" ? "at risk" : row.predicted,
      printOutcome(row.outcome) + (row.agreement === "wrong" ? " ✗" : ""),
      row.output,
    ]),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => (row[column] as string).length)));
  const text = table.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const only = calls === "nothing" ? ["It has neither _start nor _initialize: a run loads it and calls nothing."] : [];
  const said = lines.flatMap((line) => (output ? everythingOf(line) : messageOf(line)));
  return `${[printableData(name), ...only, "", ...text, ...said, "", summaryOf(lines)].join("\n")}\n`;
}

const labelOf = ({ runtime, version, flags }: RunLine): string => [runtime, version, ...flags].join(" ");

const LINES_OF_A_MESSAGE = 4;

/** What the engine said where a prediction was wrong: whether the module or the host is to blame shows there. */
function messageOf(line: RunLine): string[] {
  if (line.agreement !== "wrong" || !line.message) return [];
  return ["", `${labelOf(line)}:`, ...indented(line.message, LINES_OF_A_MESSAGE)];
}

function everythingOf(line: RunLine): string[] {
  const parts: [string, string | undefined][] = [
    ["standard output", line.stdout],
    ["standard error", line.stderr],
    ["engine", line.message],
  ];
  const written = parts.filter((part): part is [string, string] => Boolean(part[1]));
  const texts = written.flatMap(([what, text]) => [`  ${what}:`, ...indented(text)]);
  return ["", `${labelOf(line)}:`, ...(texts.length > 0 ? texts : ["  wrote nothing"])];
}

function summaryOf(lines: RunLine[]): string {
  const wrong = lines.filter((line) => line.agreement === "wrong");
  if (wrong.length === 0) return "No prediction was wrong.";
  const counted = `${wrong.length} of ${lines.length} predictions ${wrong.length === 1 ? "was" : "were"} wrong (✗).`;
  const trapped = wrong.some((line) => line.predicted === "runs" && line.actual === "failed");
  return trapped
    ? `${counted}\nA module that traps by its own will counts too: --show-output tells what it wrote.`
    : counted;
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
