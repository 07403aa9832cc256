import { memo } from "../../model/memo.js";
import type { ReasonSupport } from "../../model/report.js";
import type { Column } from "../data/columns.js";
import type { Context } from "../data/context.js";
import { segment } from "../data/links.js";
import type { Row } from "../data/rows.js";
import { offers, seenIn } from "../data/seen.js";
import { type EvidenceView, evidenceView } from "./evidence.js";
import { addName, type NamedRows } from "./support-changes.js";
import { compareSupports, supportWord } from "./supports.js";

/** Everything that does not work in the newest version of a runtime, in the ABIs that it offers. */
export interface Gaps {
  supports: GapsOfSupport[];
  /** What works, or works better, with flags. */
  flags: { flags: string; count: number; names: NamedRows[] }[];
}

export interface GapsOfSupport {
  support: ReasonSupport;
  word: string;
  count: number;
  /** Rows with evidence of a call. */
  lines: GapLine[];
  /** Rows of which only linking is known, by group. */
  names: NamedRows[];
}

export interface GapLine {
  module: string;
  name: string;
  tag: string;
  /** The evidence. */
  href: string;
  evidence: EvidenceView[];
  /** How much evidence is not listed. */
  more: number;
}

const LISTED = 3;

/** Worst news first: what is there and misbehaves, what is missing, what is unknown. */
export function gapsOf(column: Column, context: Context): Gaps {
  const found = new Map<string, GapsOfSupport>();
  const flags = new Map<string, Gaps["flags"][number]>();
  for (const group of context.groups) {
    if (!offers(context.matrix, column, group)) continue;
    for (const row of group.rows) {
      const { answer, place } = seenIn(context.matrix, column, row);
      const { support } = answer;
      const href = `${row.href}#${segment(column.runtime)}`;
      const named = { name: row.name, tag: row.tag, href };
      if (place.flags) {
        const entry = memo(flags, place.flags, () => ({ flags: place.flags, count: 0, names: [] }));
        entry.count++;
        addName(entry.names, group.title, named);
      }
      if (support === "works") continue;
      const word = supportWord(support, group.noun);
      const entry: GapsOfSupport = memo(found, word, () => ({ support, word, count: 0, lines: [], names: [] }));
      entry.count++;
      const telling = answer.evidence.filter(([probe]) => !/^(link|canary|feature|sandbox)\//.test(probe));
      if (telling.length === 0) addName(entry.names, group.title, named);
      else entry.lines.push(gapLine(row, href, telling.map(evidenceView)));
    }
  }
  return {
    supports: [...found.values()].sort((a, b) => compareSupports(a.support, b.support)),
    flags: [...flags.values()],
  };
}

const gapLine = ({ module, name, tag }: Row, href: string, evidence: EvidenceView[]): GapLine => ({
  module,
  name,
  tag,
  href,
  evidence: evidence.slice(0, LISTED),
  more: Math.max(0, evidence.length - LISTED),
});
