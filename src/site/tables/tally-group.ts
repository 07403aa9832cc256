import type { Matrix } from "../../matrix/format.js";
import type { Column } from "../data/columns.js";
import { type Group, rowAnswer } from "../data/rows.js";
import { seenIn } from "../data/seen.js";
import { type Tally, tally } from "./supports.js";

/** A second type of a name is not counted again. */
const counted = ({ rows }: Pick<Group, "rows">) => rows.filter((row) => !row.alternate);

/** The supports of a group in one version of one lane. */
export function tallyGroup(group: Pick<Group, "rows">, matrix: Matrix, lane: number, index: number): Tally {
  return tally(counted(group).map((row) => rowAnswer(matrix, row, lane, index).support));
}

/** The supports of a group in a column, as its cells show them. */
export function tallyColumn(group: Pick<Group, "rows">, matrix: Matrix, column: Column): Tally {
  return tally(counted(group).map((row) => seenIn(matrix, column, row).answer.support));
}
