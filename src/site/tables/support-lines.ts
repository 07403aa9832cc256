import { LINKED, patternOf } from "../../matrix/cells.js";
import type { Answer, Matrix } from "../../matrix/format.js";
import { memo } from "../../model/memo.js";
import type { ReasonSupport } from "../../model/report.js";
import type { ColumnLane, SiteColumn } from "../data/lanes.js";
import { type Group, type Row, rowAnswer } from "../data/rows.js";
import { printMeasured, printVersions } from "../data/versions-text.js";
import { type EvidenceView, evidenceView } from "./evidence.js";
import { compareSupports, supportWord } from "./supports.js";

/** Versions of one runtime in one configuration that agree. */
export interface SupportLine {
  /** Shown if it is not the usual platform. */
  platformNote: string;
  /** Empty in the plain configuration. */
  flags: string;
  versions: string;
  /** How many of them were measured, and that the others are inferred. */
  measured: string;
  support: ReasonSupport;
  word: string;
  evidence: EvidenceView[];
  /** Failing unusual claims. */
  notes: EvidenceView[];
}

const known = new WeakMap<SiteColumn, Map<string, SupportLine[]>>();

/**
 * Newest versions first; a named configuration is listed where it has more than the plain one. Rows that are the same
 * in every version and configuration share their lines: do not change them.
 */
export function supportLines(matrix: Matrix, column: SiteColumn, row: Row, noun: Group["noun"]): SupportLine[] {
  const { row: number } = row;
  if (typeof number !== "number") return linesOf(matrix, column, row, noun);
  const patterns = column.lanes.map(({ lane }) => patternOf(matrix, number, lane));
  const lines = memo(known, column, () => new Map<string, SupportLine[]>());
  return memo(lines, `${noun} ${patterns}`, () => linesOf(matrix, column, row, noun));
}

function linesOf(matrix: Matrix, column: SiteColumn, row: Row, noun: Group["noun"]): SupportLine[] {
  const [plain, ...named] = column.lanes.map((lane) => ({ lane, ranges: rangesOf(matrix, lane, row) }));
  if (!plain) return [];
  const better = named.filter(({ ranges }) => adds(plain.ranges, ranges));
  return [plain, ...better].flatMap(({ lane, ranges }) =>
    ranges.map((range) => lineOf(range, lane, column.platformNote, noun)).reverse(),
  );
}

interface Range {
  /** Oldest first. */
  versions: string[];
  answer: Answer;
}

/** Joins versions that agree in the unusual claims too, since these are shown. */
function rangesOf(matrix: Matrix, { lane, versions }: ColumnLane, row: Row): Range[] {
  const ranges: Range[] = [];
  for (const { version, index } of versions) {
    const answer = rowAnswer(matrix, row, lane, index);
    const last = ranges.at(-1);
    if (last && (last.answer === answer || essence(last.answer) === essence(answer))) last.versions.push(version);
    else ranges.push({ versions: [version], answer });
  }
  return ranges;
}

const essence = ({ support, evidence, notes }: Answer): string => [support, ...evidence, "", ...notes].join("\n");

/** Whether a configuration has more than the plain one in any version. */
function adds(plain: Range[], named: Range[]): boolean {
  const inPlain = (version: string) =>
    plain.find(({ versions }) => versions.includes(version))?.answer.support ?? "unknown";
  return named.some(
    ({ versions, answer: { support } }) =>
      LINKED.has(support) && versions.some((version) => compareSupports(support, inPlain(version)) < 0),
  );
}

function lineOf({ versions, answer }: Range, lane: ColumnLane, platformNote: string, noun: Group["noun"]): SupportLine {
  return {
    platformNote,
    flags: lane.configuration === "default" ? "" : lane.flags.join(" ") || lane.configuration,
    versions: printVersions(versions),
    measured: printMeasured(versions.length),
    support: answer.support,
    word: supportWord(answer.support, noun),
    // `links` says it all; the link probe would only repeat it.
    evidence: answer.support === "links" ? [] : answer.evidence.map(evidenceView),
    notes: answer.notes.map(evidenceView),
  };
}
