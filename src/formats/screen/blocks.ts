import { memo } from "../../model/memo.js";
import type { Verdict } from "../../model/report.js";
import type { Colours } from "../colours.js";
import { padTo, startOfWidth, widthOf } from "../width.js";
import { wrap } from "../wrap.js";
import { decidingOf } from "./deciding.js";
import type { Newest } from "./newest.js";
import { LABEL, label, VERDICTS } from "./states.js";

const INDENT = " ".repeat(LABEL);

/** Columns of names and of versions, the same in every block of a module. */
interface Columns {
  name: number;
  version: number;
}

/** The rows of one verdict: those with the same reason together. */
interface Block {
  verdict: Verdict;
  shown: Newest[][];
  rest: Newest[];
}

/** How many lines about rows that run, and about others; all of a kind that are left are named in one line. */
export interface Most {
  runs: number;
  others: number;
  /** Name those that run one after the other, without more. */
  compact?: boolean;
}

/** The rows by verdict, each a line or two. */
export function blocks(rows: Newest[], most: Most, width: number, c: Colours): string[] {
  const all = VERDICTS.map((verdict): Block => {
    const own = rows.filter((row) => row.verdict === verdict);
    const groups = verdict === "runs" ? own.map((row) => [row]) : byReason(own);
    const limit = verdict === "runs" ? most.runs : most.others;
    // A last line for one more row would take no less than the row.
    const number = groups.length === limit + 1 && groups[limit]?.length === 1 ? groups.length : limit;
    return { verdict, shown: groups.slice(0, number), rest: groups.slice(number).flat() };
  });
  const columns = columnsOf(all.flatMap(({ shown }) => shown.flatMap((group) => (group.length === 1 ? group : []))));
  return all.flatMap(({ verdict, shown, rest }) => {
    if (most.compact && verdict === "runs" && shown.length > 1) {
      const own = [...shown.flat(), ...rest].map(compactly);
      const more = own.length - MOST_COMPACT;
      const text = own.slice(0, MOST_COMPACT).join(", ") + (more > 0 ? `, ${more} more` : "");
      return wrap(text, width, label(verdict, c), INDENT);
    }
    const lines = shown.flatMap((group) => groupLines(group, columns, width));
    if (rest.length > 0) lines.push(moreLine(rest, width));
    return lines.map((line, index) => (index === 0 ? label(verdict, c) : INDENT) + line);
  });
}

const compactly = ({ runtime, version, since, fromOldest }: Newest): string =>
  fromOldest || since === version ? `${runtime} ${version}` : `${runtime} ${version} (since ${since})`;

function columnsOf(rows: Newest[]): Columns {
  const widest = (texts: string[]) => Math.max(0, ...texts.map(widthOf));
  return {
    name: Math.min(18, widest(rows.map(({ runtime }) => runtime))),
    version: Math.min(23, widest(rows.map(versionOf))),
  };
}

const versionOf = (row: Newest): string =>
  row.range && row.since !== row.version ? `${row.since}–${row.version}` : row.version;

/** Rows with the same reason, in the order of their first. */
function byReason(rows: Newest[]): Newest[][] {
  const groups = new Map<string, Newest[]>();
  for (const row of rows) memo(groups, tellOf(row), () => []).push(row);
  return [...groups.values()];
}

const MOST_COMPACT = 8;
const MOST_NAMES = 3;

function groupLines(group: Newest[], columns: Columns, width: number): string[] {
  const [row] = group as [Newest, ...Newest[]];
  const room = width - LABEL;
  const tell = tellOf(row);
  const head = `${padTo(row.runtime, columns.name)}  ${padTo(versionOf(row), columns.version)}`;
  if (group.length === 1) {
    const whole = tell === "" ? head.trimEnd() : `${head}  ${tell}`;
    if (widthOf(whole) <= room || tell === "") return wrapped(whole, room, "  ");
    if (row.verdict === "runs") return wrapped(`${head}  ${sinceOf(row)}`.trimEnd(), room, "  ");
    return wrapped(whole, room, "  ");
  }
  const names = group.slice(0, MOST_NAMES).map((one) => `${one.runtime} ${versionOf(one)}`);
  const more = group.length - MOST_NAMES;
  return wrapped(`${names.join(", ")}${more > 0 ? `, ${more} more` : ""}: ${tell}`, room, "  ");
}

/** At most two lines; runs of spaces stay. */
function wrapped(text: string, room: number, rest: string): string[] {
  if (widthOf(text) <= room) return [text];
  const lines = wrap(text.replaceAll("  ", " \u00a0"), room - rest.length, "", "").map((line) =>
    line.replaceAll("\u00a0", " "),
  );
  if (lines.length > 2) lines[1] = `${startOfWidth(lines[1] ?? "", room - rest.length - 1)}…`;
  return lines.slice(0, 2).map((line, index) => (index === 0 ? line : rest + line));
}

/** What the row says beside the version. */
function tellOf(row: Newest): string {
  const flags = row.entry.flags.length > 0 ? `with ${row.entry.flags.join(" ")}` : "";
  if (row.verdict === "runs") {
    const before = row.before && decidingOf(row.before);
    const since = sinceOf(row);
    const why = before && since ? `${since} (before: ${before.text.replace(/, \d+ more$/, "")})` : since;
    return [why, flags, inferredOf(row)].filter(Boolean).join(", ");
  }
  const { text = "", reason } = decidingOf(row.entry) ?? {};
  const why = row.verdict === "unknown" && text === "not measured" ? (reason?.advice ?? text) : text;
  return [why, row.ranUntil && `ran up to ${row.ranUntil}`, inferredOf(row)].filter(Boolean).join("; ");
}

function sinceOf(row: Newest): string {
  if (row.range) return "";
  return `since ${row.since}${row.fromOldest ? "*" : ""}`;
}

const inferredOf = ({ entry }: Newest): string =>
  entry.asked && entry.since !== entry.until ? `not measured: ${entry.since} and ${entry.until} agree` : "";

function moreLine(rows: Newest[], width: number): string {
  const names = [...new Set(rows.map(({ runtime }) => runtime))];
  const text = `${names.length} more: ${names.join(", ")}`;
  return widthOf(text) <= width - LABEL ? text : `${startOfWidth(text, width - LABEL - 2).replace(/,?[^,]*$/, "")}, …`;
}
