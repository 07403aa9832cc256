import type { Matrix } from "../../matrix/format.js";
import { type Group, rowAnswer } from "../data/rows.js";
import { type Tally, tally } from "./supports.js";

/** The supports of a group in one runtime version; a second type of a name is not counted again. */
export function tallyGroup({ rows }: Group, matrix: Matrix, lane: number, index: number): Tally {
  return tally(rows.filter((row) => !row.alternate).map((row) => rowAnswer(matrix, row, lane, index).support));
}
