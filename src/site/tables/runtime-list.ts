import type { Probe } from "../../model/probe.js";
import type { ReasonSupport } from "../../model/report.js";
import type { Column } from "../data/columns.js";
import type { Context } from "../data/context.js";
import type { SiteColumn } from "../data/lanes.js";
import { segment } from "../data/links.js";
import type { Group, Row } from "../data/rows.js";
import { type Seen, seenIn } from "../data/seen.js";
import { USES } from "../data/uses.js";
import { countClaims, printClaims } from "./claim-counts.js";
import { reproduce } from "./observed.js";
import { type SupportLine, supportLines } from "./support-lines.js";
import { supportWord, tally } from "./supports.js";
import { type VersionBar, versionBar } from "./version-bar.js";

/** The support of one row in every runtime, by use. */
export interface RuntimeList {
  works: number;
  of: number;
  /** How often each support occurs, best first. */
  parts: { support: ReasonSupport; word: string; count: number }[];
  uses: { title: string; runtimes: RuntimeEntry[] }[];
}

export interface RuntimeEntry extends Pick<Column, "label" | "href" | "version"> {
  /** Id of its evidence, which cells of the matrix lead to. */
  id: string;
  support: ReasonSupport;
  word: string;
  /** The flags that this support needs. */
  flags: string;
  /** Absent where only one version was measured: it would show nothing. */
  bar: VersionBar | null;
  /** `14 of 15 claims hold, 3 hazards`; empty where none was tried. */
  claims: string;
  lines: SupportLine[];
  /** Shows the newest version again. */
  command: string;
}

/** @param probes of the row; `suffix` is added to ids if a page has several lists */
export function runtimeList(
  row: Row,
  noun: Group["noun"],
  probes: Probe[],
  context: Context,
  suffix = "",
): RuntimeList {
  const { matrix, newest, columns } = context;
  const entries = newest.map((column) => {
    const seen = seenIn(matrix, column, row);
    const own = columns.filter(({ runtime }) => runtime === column.runtime);
    return { column, seen, entry: entryOf(column, seen, own, row, noun, probes, context, suffix) };
  });
  const { works, total, parts } = tally(entries.map(({ seen }) => seen.answer.support));
  return {
    works,
    of: total,
    parts: parts.map((part) => ({ ...part, word: supportWord(part.support, noun) })),
    uses: USES.map(({ use, title }) => ({
      title,
      runtimes: entries.filter(({ column }) => column.use === use).map(({ entry }) => entry),
    })).filter(({ runtimes }) => runtimes.length > 0),
  };
}

function entryOf(
  column: Column,
  { answer, place }: Seen,
  own: SiteColumn[],
  row: Row,
  noun: Group["noun"],
  probes: Probe[],
  context: Context,
  suffix: string,
): RuntimeEntry {
  const lane = own[0]?.lanes.find(({ configuration }) => configuration === place.configuration);
  return {
    id: segment(column.runtime) + suffix,
    label: column.label,
    href: column.href,
    version: column.version,
    support: answer.support,
    word: supportWord(answer.support, noun),
    flags: place.flags,
    bar: lane && lane.versions.length > 1 ? versionBar(context.matrix, lane, row) : null,
    claims: printClaims(countClaims(probes, place, column, context)),
    lines: own.flatMap((platform) => supportLines(context.matrix, platform, row, noun)),
    command: commandOf(probes, column, place.configuration),
  };
}

/** All behaviour of the subject at once, or its link probe. */
function commandOf(probes: Probe[], { runtime, version }: Column, configuration: string): string {
  const named = configuration === "default" ? "" : configuration;
  const called = probes.find(({ kind }) => kind === "behaviour");
  const pattern = called ? called.id.replace(/\.[^./]*$/, ".*") : probes[0]?.id;
  return pattern ? reproduce(pattern, runtime, version, named) : "";
}
