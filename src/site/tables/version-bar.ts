import { patternOf } from "../../matrix/cells.js";
import type { Matrix } from "../../matrix/format.js";
import { memo } from "../../model/memo.js";
import { type DrawnVersions, drawVersions } from "../data/draw-versions.js";
import type { ColumnLane } from "../data/lanes.js";
import { type Row, rowAnswer } from "../data/rows.js";

/** The supports of one row over the versions of one runtime. */
export type VersionBar = DrawnVersions;

const known = new WeakMap<ColumnLane, Map<number, VersionBar>>();

/** Most rows are like many others over all versions: they share a bar. */
export function versionBar(matrix: Matrix, column: ColumnLane, { row }: Pick<Row, "row">): VersionBar {
  const draw = () => {
    const { lane, versions } = column;
    const answers = versions.map(({ index, version }) => ({
      version,
      support: rowAnswer(matrix, { row }, lane, index).support,
    }));
    return drawVersions(answers);
  };
  if (typeof row !== "number") return draw();
  const bars = memo(known, column, () => new Map<number, VersionBar>());
  return memo(bars, patternOf(matrix, row, column.lane), draw);
}
