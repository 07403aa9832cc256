import type { ModuleReport, NamedEngine, Report, VerdictEntry } from "../../model/report.js";
import type { FormatOptions } from "../format.js";
import { groupHazards, type HazardGroup } from "../hazard-groups.js";
import { link } from "../link.js";
import { startOfWidth } from "../width.js";
import { wrap } from "../wrap.js";
import { blocks } from "./blocks.js";
import { hazardLine } from "./hazards.js";
import { headline } from "./headline.js";
import { lacksKind, type Newest, newestOf } from "./newest.js";
import { LABEL, STATES } from "./states.js";
import { type Step, stepsOf } from "./steps.js";
import { answerOf } from "./verdict-line.js";

/** Lines of a terminal that is as small as they come. */
export const SCREEN = 24;

/** How many of each to show. */
interface Limits {
  runs: number;
  others: number;
  hazards: number;
  steps: number;
  notes: number;
}

const ROOMY: Limits = { runs: 8, others: 5, hazards: 3, steps: 3, notes: 2 };
/** What is left out first where the screen is too small. */
const LESS: Partial<Limits>[] = [
  { hazards: 2, notes: 1 },
  { runs: 6, others: 4, steps: 2 },
  { hazards: 1, steps: 1 },
  { runs: 5, others: 3 },
  { runs: 4 },
  { runs: 3, others: 2 },
  { runs: 2, notes: 0 },
  { runs: 1, others: 1 },
  { hazards: 0 },
];

/** The decision on one module: at most 24 lines, none wider than the terminal. */
export function screen(module: ModuleReport, report: Report, options: FormatOptions): string[] {
  const draw = drawing(module, report, options);
  let limits = ROOMY;
  let lines = draw(limits);
  for (const less of LESS) {
    if (lines.length <= SCREEN) break;
    limits = { ...limits, ...less };
    lines = draw(limits);
  }
  return lines.length <= SCREEN ? lines : [...lines.slice(0, SCREEN - 2), ...lines.slice(-2)];
}

/** The screen within any limits; what no limit changes is worked out once. */
function drawing(module: ModuleReport, report: Report, options: FormatOptions): (limits: Limits) => string[] {
  const { colours: c, width } = options;
  const every = newestOf(module, report);
  const counted = every.filter((row) => lacksKind(row, module, report) === undefined);
  const rows = counted.length > 0 ? counted : every;
  const outside = every.filter((row) => !rows.includes(row));
  const answer = answerOf(module, rows, outside);
  const first = rows.find(({ verdict }) => verdict === "fails") ?? rows[0];
  const paint = answer.sign && first ? STATES[first.verdict].paint(c) : c.bold;
  const sentence = wrap(`${answer.sign} ${answer.text}`.trim(), width, "", "  ").map((line) => paint(line));
  const supposed = module.supposed && newestOf({ ...module, verdicts: module.supposed.verdicts }, report);
  const shown = supposed ? supposed.filter((row) => lacksKind(row, module, report) === undefined) : rows;
  const quiet = options.detail?.quiet === true;
  const head = [
    ...headline(module, width, c),
    ...sentence,
    ...(quiet ? [] : answer.advice.flatMap((advice) => arrow(advice, width))),
    ...(supposed ? ["", c.bold(ifMended(module))] : [""]),
  ];
  const table = (limits: Limits) => blocks(shown, { ...limits, compact: supposed !== undefined }, width, c);
  if (quiet) return (limits) => [...head, ...table(limits)];

  const lacking = outsideLines(outside, module, report, width);
  const groups = groupHazards(shown.map(({ entry }) => entry));
  const runtimes = (report.runtimes ?? []).map(({ id }) => id);
  const steps = stepsOf(shown, runtimes);
  const next = steps.length + answer.advice.length > 0 ? undefined : otherwise(module, rows, report);
  const toKeep = next === undefined ? [] : arrow(next, width);
  const foot = footer(module, shown, report, options);
  return (limits) => [
    ...head,
    ...table(limits),
    ...lacking,
    ...hazards(groups, shown, limits.hazards, options),
    ...stepLines(steps, answer.advice, limits.steps, options),
    ...toKeep,
    ...notes(module, limits.notes, width),
    ...foot,
  ];
}

function ifMended({ supposed }: ModuleReport): string {
  const { provides = [], rebuilt = [] } = supposed ?? {};
  if (rebuilt.length === 0) return "If they are provided:";
  return provides.length === 0 ? "After such a rebuild:" : "If they are provided, after a rebuild:";
}

function outsideLines(outside: Newest[], module: ModuleReport, report: Report, width: number): string[] {
  const number = (kind: string) => outside.filter((row) => lacksKind(row, module, report) === kind).length;
  const [wasix, components] = [number("WASIX"), number("components")];
  return [
    ...(wasix > 0 ? wrap(others(wasix, "has no WASIX", "have no WASIX"), width, "", "  ") : []),
    ...(components > 0 ? wrap(others(components, "loads no components", "load no components"), width, "", "  ") : []),
  ];
}

const others = (number: number, one: string, many: string): string =>
  number === 1 ? `The other runtime ${one}.` : `The other ${number} runtimes ${many}.`;

function hazards(groups: HazardGroup[], rows: Newest[], most: number, options: FormatOptions): string[] {
  const { colours: c, width } = options;
  if (groups.length === 0 || most === 0) return [];
  const indent = " ".repeat(LABEL);
  const lines = groups.slice(0, most).map((group) => hazardLine(group, rows, width - LABEL));
  const more = groups.length - lines.length;
  if (more > 0) lines.push(`${more} more: --reasons`);
  return lines.map((line, index) => (index === 0 ? c.yellow("hazards    ") : indent) + line);
}

function stepLines(steps: Step[], told: string[], most: number, options: FormatOptions): string[] {
  const fresh = steps.filter(({ advice }) => !told.some((one) => one === advice));
  return fresh.slice(0, most).flatMap(({ subject, advice, source }) => {
    const [first = "", ...rest] = arrow(subject ? `${subject}: ${advice}` : advice, options.width);
    return [link(first, source, options), ...rest];
  });
}

/** The next step where there is nothing to fix; undefined where the gate that keeps it so is what runs. */
function otherwise({ name }: ModuleReport, rows: Newest[], { gate }: Report): string | undefined {
  const [first] = rows;
  const unknown = rows.find(({ verdict }) => verdict === "unknown");
  if (unknown && rows.every(({ verdict }) => verdict === "unknown"))
    return `To see it run: wasi-scan run ${name} -r ${unknown.runtime}`;
  if (gate) return undefined;
  return `To keep it so, in CI: wasi-scan check ${name}${first ? ` -t '${first.runtime} ${first.version}'` : ""}`;
}

const MOST_LINES = 2;

/** `→ …`, at most two lines. */
function arrow(text: string, width: number): string[] {
  const lines = wrap(text, width, "→ ", "  ");
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${startOfWidth(lines[MOST_LINES - 1] ?? "", width - 1)}…`];
}

/** Oddities that change nothing for who deploys the module. */
const HARMLESS = ["adapted", "duplicate-imports"];

function notes({ remarks }: ModuleReport, most: number, width: number): string[] {
  const shown = remarks.filter(({ kind }) => !HARMLESS.includes(kind));
  return shown.slice(0, most).flatMap(({ text, advice }) => {
    const lines = wrap(text, width, "note: ", "  ");
    const cut = lines.length > MOST_LINES ? [lines[0] as string, `${startOfWidth(lines[1] ?? "", width - 1)}…`] : lines;
    return [...cut, ...(advice ? arrow(advice, width) : [])];
  });
}

const UNREAD = "The code was not read (--shallow): it may need more Wasm features.";
const UNCHECKED = "The types of the code were not checked: this Node's engine lacks features that the module needs.";

function footer(
  module: ModuleReport,
  rows: Newest[],
  report: Report,
  { colours: c, width, detail }: FormatOptions,
): string[] {
  const declared = new Set(module.verdicts.flatMap((entry: VerdictEntry) => entry.declared ?? []));
  const star = rows.some(({ verdict, fromOldest, range }) => verdict === "runs" && fromOldest && !range);
  const on = `Measured on ${report.matrix.platform ?? "linux-x64"} up to ${report.matrix.date}`;
  const parts = [on, ...(star ? ["* oldest measured"] : []), ...(detail?.reasons ? [] : ["--reasons"]), "--all"];
  return [
    ...(declared.size > 0 ? wrap(`declared, not measured: ${[...declared].join(", ")}`, width, "", "  ") : []),
    ...(module.targets ?? report.targets ?? []).flatMap((engine) => wrap(standsFor(engine), width, "", "  ")),
    ...(module.deep || module.format === "component" ? [] : wrap(UNREAD, width, "", "  ")),
    ...(module.typesChecked === false ? wrap(UNCHECKED, width, "", "  ") : []),
    ...wrap(parts.join(" · "), width, "", "  ").map((line) => c.dim(line)),
  ];
}

/** `docker:wasmedge is wasmedge 0.14.0 (wasmedge-sdk 0.14.0): not measured; the nearest measured version is 0.14.1.` */
export function standsFor({ profile, runtime, version, as, nearest }: NamedEngine): string {
  const engine = `${profile} is ${runtime} ${version}${as ? ` (${as})` : ""}`;
  return nearest ? `${engine}: not measured; the nearest measured version is ${nearest}.` : `${engine}.`;
}
