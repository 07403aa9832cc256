import type { Matrix } from "../../matrix/format.js";
import { memo } from "../../model/memo.js";
import type { ReasonSupport } from "../../model/report.js";
import { type Group, rowAnswer } from "../data/rows.js";
import { compareSupports } from "./supports.js";

/** A version of a lane. */
export interface LanePlace {
  lane: number;
  index: number;
}

/** Rows with the same change of support. */
export interface SupportChange {
  before: ReasonSupport;
  after: ReasonSupport;
  count: number;
  /** Whether the list is short enough to be shown unfolded. */
  few: boolean;
  names: NamedRows[];
}

/** Rows by name, under the title of their group. */
export interface NamedRows {
  title: string;
  rows: { name: string; tag: string; href: string }[];
}

const FEW = 30;

/** Differences between two places of the matrix, improvements first. */
export function supportChanges(groups: Group[], matrix: Matrix, from: LanePlace, to: LanePlace): SupportChange[] {
  const changes = new Map<string, SupportChange>();
  for (const { title, rows } of groups) {
    for (const row of rows) {
      const { name, tag, href } = row;
      const before = rowAnswer(matrix, row, from.lane, from.index).support;
      const after = rowAnswer(matrix, row, to.lane, to.index).support;
      if (before === after) continue;
      const key = `${before} ${after}`;
      const change = memo(changes, key, () => ({ before, after, count: 0, few: true, names: [] }));
      change.few = ++change.count <= FEW;
      addName(change.names, title, { name, tag, href });
    }
  }
  return [...changes.values()].sort((a, b) => compareSupports(a.after, b.after) || compareSupports(a.before, b.before));
}

/** Adds a row to the list of its group. */
export function addName(names: NamedRows[], title: string, row: NamedRows["rows"][number]): void {
  const group = names.find((one) => one.title === title);
  if (group) group.rows.push(row);
  else names.push({ title, rows: [row] });
}
