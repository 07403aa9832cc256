import { answerRanges, type SupportRange } from "../../explain/syscall.js";
import type { Matrix } from "../../matrix/format.js";
import type { ReasonSupport } from "../../model/report.js";
import type { ColumnLane, SiteColumn } from "../data/lanes.js";
import { type Row, rowAnswer } from "../data/rows.js";
import { printMeasured, printVersions } from "../data/versions-text.js";
import { type EvidenceView, evidenceOfText } from "./evidence.js";

/** The support of one row of the matrix in one runtime, newest versions first. */
export interface RuntimeSupport {
  id: string;
  runtime: string;
  href: string;
  platformNote: string;
  lines: SupportLine[];
}

export interface SupportLine {
  /** Empty in the plain configuration. */
  flags: string;
  versions: string;
  /** How many of them were measured, and that the others are inferred. */
  measured: string;
  support: ReasonSupport;
  evidence: EvidenceView[];
  /** Failing edge claims. */
  notes: EvidenceView[];
}

/** @param suffix added to the ids if a page has several such tables */
export function supportTable(matrix: Matrix, columns: SiteColumn[], row: Row["row"], suffix = ""): RuntimeSupport[] {
  return columns.map((column) => {
    const lanes = column.lanes.map((lane) => ({ lane, ranges: rangesOf(matrix, column, lane, row) }));
    const plain = lanes[0]?.ranges ?? [];
    return {
      id: column.anchor + suffix,
      runtime: column.runtime,
      href: column.href,
      platformNote: column.platformNote,
      lines: lanes.flatMap(({ lane, ranges }, at) =>
        at === 0 || differs(plain, ranges) ? ranges.map((range) => printLine(range, lane)).reverse() : [],
      ),
    };
  });
}

/** Joins versions that agree in the unusual claims too, since these are shown. */
function rangesOf(matrix: Matrix, column: SiteColumn, { lane, versions }: ColumnLane, row: Row["row"]): Range[] {
  const ranges: Range[] = [];
  for (const { version, index } of versions) {
    const place = [{ ...column, versions: [{ version, places: [{ lane, index }] }] }];
    const [answer] = answerRanges(matrix, place, (...at) => rowAnswer(matrix, { row }, ...at));
    if (!answer) continue;
    const last = ranges.at(-1);
    if (last && essence(last.answer) === essence(answer)) last.versions.push(version);
    else ranges.push({ versions: [version], answer });
  }
  return ranges;
}

interface Range {
  /** Oldest first. */
  versions: string[];
  answer: SupportRange;
}

const essence = ({ support, evidence, notes }: SupportRange): string => [support, ...evidence, "", ...notes].join("\n");

/** Whether a configuration has another answer than the plain one in any version. */
function differs(plain: Range[], named: Range[]): boolean {
  const answers = new Map(
    plain.flatMap(({ versions, answer }) => versions.map((version) => [version, essence(answer)])),
  );
  return named.some(({ versions, answer }) => versions.some((version) => answers.get(version) !== essence(answer)));
}

function printLine({ versions, answer: range }: Range, lane: ColumnLane): SupportLine {
  return {
    flags: lane.configuration === "default" ? "" : lane.flags.join(" ") || lane.configuration,
    versions: printVersions(versions),
    measured: printMeasured(versions.length),
    support: range.support,
    // `links` says it all; the link probe would only repeat it.
    evidence: range.support === "links" ? [] : range.evidence.map(evidenceOfText),
    notes: range.notes.map(evidenceOfText),
  };
}
