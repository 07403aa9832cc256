import type { Answer } from "../../matrix/format.js";
import type { Evidence } from "../../matrix/support.js";
import { memo } from "../../model/memo.js";
import type { ReasonSupport } from "../../model/report.js";
import type { Context } from "../data/context.js";
import type { ColumnLane } from "../data/lanes.js";
import { type Row, rowAnswer } from "../data/rows.js";
import { type EvidenceView, evidenceView } from "./evidence.js";
import { addName, type NamedRows } from "./support-changes.js";
import { compareSupports } from "./supports.js";

/** Everything that does not work in one version. */
export interface Problems {
  version: string;
  supports: ProblemSupport[];
  /** Works, except for an unusual claim. */
  edges: ProblemLine[];
}

export interface ProblemSupport {
  support: ReasonSupport;
  count: number;
  /** Rows with a behaviour probe. */
  lines: ProblemLine[];
  /** Rows of which only linking is known, by group. */
  names: NamedRows[];
}

export interface ProblemLine {
  module: string;
  name: string;
  tag: string;
  href: string;
  evidence: EvidenceView[];
}

/** Worst news first: what is there and misbehaves, what is missing, what is unknown. */
export function newestProblems(lane: ColumnLane, at: ColumnLane["versions"][number], context: Context): Problems {
  const found = new Map<ReasonSupport, ProblemSupport>();
  const edges: ProblemLine[] = [];
  for (const { title, rows } of context.groups) {
    for (const row of rows) {
      const answer = rowAnswer(context.matrix, row, lane.lane, at.index);
      if (answer.notes.length > 0) edges.push(problemLine(row, answer.notes));
      if (answer.support !== "works") add(found, title, row, answer);
    }
  }
  const supports = [...found.values()].sort((a, b) => compareSupports(a.support, b.support));
  return { version: at.version, supports, edges };
}

function add(found: Map<ReasonSupport, ProblemSupport>, title: string, row: Row, { support, evidence }: Answer): void {
  const entry = memo(found, support, () => ({ support, count: 0, lines: [], names: [] }));
  entry.count++;
  const telling = evidence.filter(([probe]) => !/^(link|canary|feature)\//.test(probe));
  if (telling.length > 0) {
    entry.lines.push(problemLine(row, telling));
    return;
  }
  addName(entry.names, title, { name: row.name, tag: row.tag, href: row.href });
}

function problemLine({ module, name, tag, href }: Row, evidence: Evidence[]): ProblemLine {
  return {
    module,
    name,
    tag,
    href,
    evidence: evidence.map(evidenceView),
  };
}
