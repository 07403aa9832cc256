import { memo } from "../../model/memo.js";
import type { Verdict, VerdictEntry } from "../../model/report.js";
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

/** How many rows that run and others have lines of their own; all of a kind that are left are named together. */
export interface Most {
  runs: number;
  others: number;
  /** Lines for those that are left. */
  rest: number;
  /** Give a second reason in words, even if that takes a line more. */
  whole: boolean;
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
    const own = [...shown.flat(), ...rest];
    if (most.compact && verdict === "runs" && own.length > 1) {
      const lines = compactLines(own, width - LABEL, most.rest);
      return lines.map((line, index) => (index === 0 ? label(verdict, c) : INDENT) + line);
    }
    const lines = shown.flatMap((group) => groupLines(group, columns, width, most.whole));
    if (rest.length > 0) lines.push(...moreLines(rest, width - LABEL, most.rest));
    return lines.map((line, index) => (index === 0 ? label(verdict, c) : INDENT) + line);
  });
}

/** All with their versions if they take few lines; otherwise the most used, and the others by name. */
function compactLines(rows: Newest[], room: number, rest: number): string[] {
  const all = wrap(rows.map(compactly).join(", "), room, "", "");
  const first = rows.slice(0, MOST_COMPACT).map(compactly).join(", ");
  const most = wrap(first, room, "", "").length + rest;
  if (rows.length <= MOST_COMPACT || all.length <= most) return all;
  const others = rows.slice(MOST_COMPACT);
  return cutAt(most, wrap(`${first}, ${others.length} more: ${namesByDefault(others)}`, room, "", ""), room);
}

function compactly({ runtime, version, since, fromOldest, entry }: Newest): string {
  const flags = entry.flags.length > 0 ? ` with ${entry.flags.join(" ")}` : "";
  return `${runtime} ${version}${fromOldest || since === version ? "" : ` (since ${since})`}${flags}`;
}

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
  for (const row of rows) memo(groups, tellOf(row, "whole"), () => []).push(row);
  return [...groups.values()];
}

const MOST_COMPACT = 8;
const MOST_NAMES = 3;

function groupLines(group: Newest[], columns: Columns, width: number, whole: boolean): string[] {
  const [row] = group as [Newest, ...Newest[]];
  const [short, long] = (["text", "whole"] as const).map((form) => rowLines(group, columns, width, tellOf(row, form)));
  const most = whole ? MOST_LINES : (short as Lines).lines.length;
  return long && !long.cut && long.lines.length <= most ? long.lines : (short as Lines).lines;
}

interface Lines {
  lines: string[];
  /** Whether the end is missing. */
  cut: boolean;
}

function rowLines(group: Newest[], columns: Columns, width: number, tell: string): Lines {
  const [row] = group as [Newest, ...Newest[]];
  const room = width - LABEL;
  const head = `${padTo(row.runtime, columns.name)}  ${padTo(versionOf(row), columns.version)}`;
  if (group.length === 1) {
    const whole = tell === "" ? head.trimEnd() : `${head}  ${tell}`;
    if (widthOf(whole) <= room || tell === "") return wrapped(whole, room, "  ");
    if (row.verdict === "runs") return wrapped(`${head}  ${sinceOf(row)}`.trimEnd(), room, "  ");
    return wrapped(whole, room, "  ");
  }
  const names = group.slice(0, MOST_NAMES).map((one) => `${one.runtime} ${versionOf(one)}`);
  const more = group.length - MOST_NAMES;
  const told = tell === "" ? "" : `: ${tell}`;
  return wrapped(`${names.join(", ")}${more > 0 ? `, ${more} more` : ""}${told}`, room, "  ");
}

const MOST_LINES = 2;

/** At most two lines; runs of spaces stay. */
function wrapped(text: string, room: number, rest: string): Lines {
  if (widthOf(text) <= room) return { lines: [text], cut: false };
  const lines = wrap(text.replaceAll("  ", " \u00a0"), room - rest.length, "", "").map((line) =>
    line.replaceAll("\u00a0", " "),
  );
  const cut = lines.length > MOST_LINES;
  if (cut) lines[1] = `${startOfWidth(lines[1] ?? "", room - rest.length - 1)}…`;
  return { lines: lines.slice(0, MOST_LINES).map((line, index) => (index === 0 ? line : rest + line)), cut };
}

/** What the row says beside the version; `whole`: a second reason in words. */
function tellOf(row: Newest, form: "text" | "whole"): string {
  const flags = row.entry.flags.length > 0 ? `with ${row.entry.flags.join(" ")}` : "";
  if (row.verdict === "runs") {
    const since = sinceOf(row);
    const before = row.before && since ? beforeOf(row.before) : "";
    return [before ? `${since} (before: ${before})` : since, flags, inferredOf(row)].filter(Boolean).join(", ");
  }
  const deciding = decidingOf(row.entry);
  // The answer above the rows says where the module is not valid.
  const text = deciding === undefined || deciding.reason.support === "invalid" ? "" : deciding[form];
  const why = row.verdict === "unknown" && text === "not measured" ? (deciding?.reason.advice ?? text) : text;
  return [why, row.ran && `ran in ${rangeOf(row.ran)}`, inferredOf(row)].filter(Boolean).join("; ");
}

/** Why an older version does not run it, or what it is run with there. */
function beforeOf(entry: VerdictEntry): string {
  if (entry.verdict !== "runs") return decidingOf(entry)?.first ?? "";
  return entry.flags.length > 0 ? `with ${entry.flags.join(" ")}` : "without a flag";
}

const rangeOf = ({ since, until }: { since: string; until: string }): string =>
  since === until ? since : `${since}–${until}`;

function sinceOf(row: Newest): string {
  if (row.range) return "";
  if (row.since === row.version) return row.only ? "the only version measured" : "since this version";
  return `since ${row.since}${row.fromOldest ? "*" : ""}`;
}

const inferredOf = ({ entry }: Newest): string =>
  entry.asked && entry.since !== entry.until ? `not measured: ${entry.since} and ${entry.until} agree` : "";

/** Those that are left: with versions if that fits, else by name; a list that is still too long ends in `…`. */
function moreLines(rows: Newest[], room: number, most: number): string[] {
  const names = namesOf(rows);
  const start = `${names.length} more: `;
  const versions = rows.map((row) => (row.verdict === "runs" ? compactly(row) : `${row.runtime} ${versionOf(row)}`));
  const said = namesByDefault(rows);
  for (const list of [versions.join(", "), said]) {
    const lines = wrap(start + list, room, "", "  ");
    if (lines.length <= most) return lines;
  }
  return cutAt(most, wrap(start + said, room, "", "  "), room);
}

/** `a, b; not by default: c`, which runs it with a flag alone. */
function namesByDefault(rows: Newest[]): string {
  const isPlain = ({ entry }: Newest) => entry.flags.length === 0;
  const plain = namesOf(rows.filter(isPlain));
  const others = namesOf(rows.filter((row) => !isPlain(row) && !plain.includes(row.runtime)));
  return [plain.join(", "), others.length > 0 ? `not by default: ${others.join(", ")}` : ""].filter(Boolean).join("; ");
}

const namesOf = (rows: Newest[]): string[] => [...new Set(rows.map(({ runtime }) => runtime))];

/** The first lines of a list; what is left out shows as `…`. */
function cutAt(most: number, lines: string[], room: number): string[] {
  if (lines.length <= most) return lines;
  const last = startOfWidth(lines[most - 1] ?? "", room - 3).replace(/,?[^,]*$/, "");
  return [...lines.slice(0, most - 1), `${last}, …`];
}
