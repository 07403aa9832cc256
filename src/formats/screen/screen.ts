import type { ModuleReport, Report } from "../../model/report.js";
import type { FormatOptions } from "../format.js";
import { groupHazards } from "../hazard-groups.js";
import { link } from "../link.js";
import { startOfWidth, widthOf } from "../width.js";
import { wrap } from "../wrap.js";
import { blocks } from "./blocks.js";
import { fitted, type Limits } from "./fit.js";
import { footer } from "./footer.js";
import { hazardBlock, hazardLines } from "./hazards.js";
import { headline } from "./headline.js";
import { lacksKind, type Newest, newestOf } from "./newest.js";
import { STATES } from "./states.js";
import { type Step, stepsOf } from "./steps.js";
import { answerOf } from "./verdict-line.js";

/** The decision on one module: at most 24 lines, none wider than the terminal. */
export const screen = (module: ModuleReport, report: Report, options: FormatOptions): string[] =>
  fitted(drawing(module, report, options));

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
  const dangers = hazardLines(groupHazards(shown.map(({ entry }) => entry)), shown);
  const runtimes = (report.runtimes ?? []).map(({ id }) => id);
  const steps = stepsOf(shown, runtimes);
  const next = steps.length + answer.advice.length > 0 ? undefined : otherwise(module, rows, report);
  const toKeep = next === undefined ? [] : arrow(next, width);
  const foot = footer(module, shown, report, options);
  return (limits) => [
    ...head,
    ...table(limits),
    ...lacking,
    ...hazardBlock(dangers, limits, options),
    ...stepLines(steps, answer.advice, limits.steps, options),
    ...toKeep,
    ...notes(module, limits.notes, width),
    ...foot,
  ];
}

/** The condition of a table about what would be: `After such a rebuild, and with Asyncify:` */
function ifMended({ supposed, imports, remarks }: ModuleReport): string {
  const { provides = [], rebuilt = [] } = supposed ?? {};
  const asyncify = remarks.some(({ kind }) => kind === "no-asyncify") ? ", and with Asyncify" : "";
  if (provides.length === 0) return `After such a rebuild${asyncify}:`;
  const one = imports.filter(({ status }) => status === "foreign").length === 1;
  const provided = one ? "If it is provided" : "If they are provided";
  return `${provided}${rebuilt.length > 0 ? ", after a rebuild" : ""}${asyncify}:`;
}

function outsideLines(outside: Newest[], module: ModuleReport, report: Report, width: number): string[] {
  const of = (kind: string) =>
    outside.filter((row) => lacksKind(row, module, report) === kind).map(({ runtime }) => runtime);
  return [
    ...others(of("WASIX"), "has no WASIX", "have no WASIX", width),
    ...others(of("components"), "loads no components", "load no components", width),
  ];
}

/** `The other 21 runtimes load no components: node, wasmer, …`, with as many names as the line takes. */
function others(runtimes: string[], one: string, many: string, width: number): string[] {
  if (runtimes.length === 0) return [];
  const start =
    runtimes.length === 1 ? `The other runtime ${one}: ` : `The other ${runtimes.length} runtimes ${many}: `;
  const text = start + runtimes.join(", ");
  return [widthOf(text) <= width ? text : `${startOfWidth(text, width - 3).replace(/,[^,]*$/, "")}, …`];
}

function stepLines(steps: Step[], told: string[], most: number, options: FormatOptions): string[] {
  const fresh = steps.filter(({ advice }) => !told.some((one) => one === advice));
  return fresh.slice(0, most).flatMap(({ subject, advice, source }) => {
    const [first = "", ...rest] = arrow(subject ? `${subject}: ${advice}` : advice, options.width);
    return [link(first, source, options), ...rest];
  });
}

/** The engine inside a place such as `spin 3.0: wasmtime`: the place itself is no runtime here. */
const engineOf = ({ runtime }: Newest): string => runtime.slice(runtime.lastIndexOf(": ") + 1).trim();

/** The next step where there is nothing to fix; undefined where the gate that keeps it so is what runs. */
function otherwise({ name }: ModuleReport, rows: Newest[], { gate }: Report): string | undefined {
  const [first] = rows;
  const unknown = rows.find(({ verdict }) => verdict === "unknown");
  if (unknown && rows.every(({ verdict }) => verdict === "unknown"))
    return `To see it run: wasi-scan run ${name} -r ${engineOf(unknown)}`;
  if (gate) return undefined;
  const target = first ? ` -t '${first.runtime}${TOGETHER}${first.version}'` : "";
  return `Check it in CI, for your runtime: wasi-scan check ${name}${target}`;
}

const MOST_LINES = 2;
/** A space at which no line breaks. */
const TOGETHER = "\u00a0";

/** `→ …`, at most two lines. */
function arrow(text: string, width: number): string[] {
  const lines = wrap(text, width, "→ ", "  ").map((line) => line.replaceAll(TOGETHER, " "));
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
