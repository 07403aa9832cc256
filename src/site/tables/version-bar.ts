import type { Matrix } from "../../matrix/format.js";
import { type DrawnVersions, drawVersions } from "../data/draw-versions.js";
import type { ColumnLane } from "../data/lanes.js";
import { type Row, rowAnswer } from "../data/rows.js";

/** The supports of one row over the versions of one runtime. */
export type VersionBar = DrawnVersions;

export function versionBar(matrix: Matrix, { lane, versions }: ColumnLane, row: Pick<Row, "row">): VersionBar {
  return drawVersions(
    versions.map(({ index, version }) => ({ version, support: rowAnswer(matrix, row, lane, index).support })),
  );
}
