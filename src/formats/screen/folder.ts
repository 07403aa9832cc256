import type { ModuleReport, Report, Verdict } from "../../model/report.js";
import type { FormatOptions } from "../format.js";
import { padTo, shorten, widthOf } from "../width.js";
import { wrap } from "../wrap.js";
import { SCREEN } from "./fit.js";
import type { Newest } from "./newest.js";
import { newestOf } from "./newest.js";
import { countedRows } from "./one-line.js";
import { STATES, VERDICTS } from "./states.js";

/** Modules as rows and runtimes as columns, as many as fit; what runs least comes first where not all fit. */
export function folder(report: Report, { colours: c, width }: FormatOptions): string[] {
  const { modules } = report;
  const names = modules.map(({ name }) => name);
  const start = commonFolder(names);
  const nameWidth = Math.max(
    6,
    Math.min(Math.floor(width / 3), ...[Math.max(...names.map((one) => widthOf(one) - start.length))]),
  );
  const columns = columnsThatFit(modules, report, width - nameWidth - LAST - 2);
  const legend = VERDICTS.map((verdict) => `${STATES[verdict].sign} ${STATES[verdict].word}`).join("  ");
  const measured = `${legend} · measured up to ${report.matrix.date}`;
  const summary = [summaryOf(modules, report), measured].flatMap((line) => wrap(line, width, "", "  "));
  const next = wrap(nextStep(modules, report, start), width, "→ ", "  ");
  const room = SCREEN - 1 - summary.length - next.length;
  const all =
    modules.length <= room ? modules : [...modules].sort((a, b) => ran(a, report) - ran(b, report)).slice(0, room - 1);
  const head = `${padTo(start ? shorten(`${start}`, nameWidth) : "module", nameWidth)}  ${[...columns.map((one) => padTo(one, one.length)), ON].join("  ")}`;
  const rows = all.map((module) => {
    const newest = newestOf(module, report);
    const cells = columns.map((runtime) =>
      cell(
        newest.filter((row) => row.runtime === runtime),
        runtime.length,
        c,
      ),
    );
    const counted = countedRows(module, report);
    const running = counted.filter(({ verdict }) => verdict === "runs").length;
    const name = padTo(shorten(module.name.slice(start.length), nameWidth), nameWidth);
    return `${name}  ${[...cells, `${running} of ${counted.length}`].join("  ")}`;
  });
  const more = modules.length - all.length;
  return [
    c.dim(head),
    ...rows,
    ...(more > 0 ? [c.dim(`${more} more modules: --summary`)] : []),
    ...summary,
    ...next.map((line) => c.cyan(line)),
  ];
}

const ON = "runs on";
/** Columns of `17 of 24`. */
const LAST = 8;

/** The most used runtimes first, as far as the line goes. */
function columnsThatFit(modules: ModuleReport[], report: Report, room: number): string[] {
  const known = (report.runtimes ?? []).map(({ id }) => id);
  const seen = new Set(modules.flatMap((module) => newestOf(module, report).map(({ runtime }) => runtime)));
  const sorted = [...known.filter((id) => seen.has(id)), ...[...seen].filter((id) => !known.includes(id))];
  let taken = 0;
  return sorted.filter((id) => {
    taken += id.length + 2;
    return taken <= room;
  });
}

/** The worst of a runtime's rows, since a target is met only if each of its versions is. */
function cell(rows: Newest[], width: number, c: FormatOptions["colours"]): string {
  const worst = WORST.find((verdict) => rows.some((row) => row.verdict === verdict));
  if (worst === undefined) return " ".repeat(width);
  const { sign, paint } = STATES[worst];
  return paint(c)(padTo(sign, width));
}

const WORST: Verdict[] = ["fails", "at-risk", "unknown", "runs"];

const ran = (module: ModuleReport, report: Report): number =>
  countedRows(module, report).filter(({ verdict }) => verdict === "runs").length;

function summaryOf(modules: ModuleReport[], report: Report): string {
  const counts = new Map<string, number>();
  for (const module of modules) {
    const rows = countedRows(module, report);
    const best = VERDICTS.find((verdict) => rows.some((row) => row.verdict === verdict)) ?? "unknown";
    const word = rows.every(({ verdict }) => verdict === "runs")
      ? "run everywhere"
      : { runs: "on some", "at-risk": "at risk at best", fails: "nowhere", unknown: "unknown" }[best];
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const parts = ORDER.flatMap((word) => (counts.has(word) ? [`${counts.get(word)} ${word}`] : []));
  return `${modules.length} modules: ${parts.join(", ")}`;
}

const ORDER = ["run everywhere", "on some", "at risk at best", "nowhere", "unknown"];

function nextStep(modules: ModuleReport[], report: Report, start: string): string {
  const worst = [...modules].sort((a, b) => ran(a, report) - ran(b, report))[0] as ModuleReport;
  const name = worst.name.slice(start.length);
  return `wasi-scan ${start}${name} says why · -f table: every runtime`;
}

/** `dist/`: the folder that all names begin with. */
function commonFolder(names: string[]): string {
  const [first = ""] = names;
  const folder = first.slice(0, first.lastIndexOf("/") + 1);
  const parts = folder.split("/");
  for (let length = parts.length - 1; length > 0; length--) {
    const start = `${parts.slice(0, length).join("/")}/`;
    if (names.every((name) => name.startsWith(start))) return start;
  }
  return "";
}
