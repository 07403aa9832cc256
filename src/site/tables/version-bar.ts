import type { Matrix } from "../../matrix/format.js";
import type { ReasonSupport } from "../../model/report.js";
import type { ColumnLane } from "../data/lanes.js";
import { type Row, rowAnswer } from "../data/rows.js";

/**
 * The supports over the versions of one runtime, oldest left, 100 units wide. Equal neighbours are one segment; between
 * two measured versions it is inferred; between two that differ there is nothing.
 */
export interface VersionBar {
  segments: { support: ReasonSupport; x: string; width: string }[];
  /** The parts between measured versions. */
  inferred: { x: string; width: string }[];
  /** The measured versions, as the data of one path. */
  ticks: string;
  /** `missing 9.0 to 18.0, works 20.0 to 50.0` */
  text: string;
}

/** Half of the width of a measured version. */
const HALF = 2.2;

export function versionBar(matrix: Matrix, { lane, versions }: ColumnLane, row: Pick<Row, "row">): VersionBar {
  const at = (index: number) =>
    HALF + ((100 - 2 * HALF) * (versions.length === 1 ? 1 : index)) / Math.max(1, versions.length - 1);
  const runs: { support: ReasonSupport; from: number; to: number }[] = [];
  for (const [place, { index }] of versions.entries()) {
    const { support } = rowAnswer(matrix, row, lane, index);
    const last = runs.at(-1);
    if (last?.support === support) last.to = place;
    else runs.push({ support, from: place, to: place });
  }
  return {
    segments: runs.map(({ support, from, to }) => ({ support, ...span(at(from) - HALF, at(to) + HALF) })),
    inferred: runs.filter(({ from, to }) => to > from).map(({ from, to }) => span(at(from), at(to))),
    ticks: versions.map((_, place) => `M${round(at(place))} 0v10`).join(""),
    text: runs
      .map(({ support, from, to }) => {
        const [first, last] = [versions[from]?.version, versions[to]?.version];
        return `${support} ${from === to ? first : `${first} to ${last}`}`;
      })
      .join(", "),
  };
}

const span = (from: number, to: number) => ({ x: round(from), width: round(to - from) });
const round = (value: number): string => String(Math.round(value * 10) / 10);
