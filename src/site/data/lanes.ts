import { FIRST_PLATFORM, type RuntimeColumn, runtimeColumns } from "../../matrix/columns.js";
import type { LaneVersion, Matrix } from "../../matrix/format.js";
import { runtimePath, segment } from "./links.js";

/** One runtime on one platform. */
export interface SiteColumn extends RuntimeColumn {
  /** Id of its row on a syscall's page. */
  anchor: string;
  /** Shown if it is not the main platform. */
  platformNote: string;
  href: string;
  /** The plain configuration first. */
  lanes: ColumnLane[];
}

/** Every runtime on every measured platform, the usual platform first. */
export function siteColumns(matrix: Matrix): SiteColumn[] {
  const first = firstPlatform(matrix);
  const platforms = [...new Set(matrix.lanes.map(({ platform }) => platform))].sort();
  const ordered = [first, ...platforms.filter((platform) => platform !== first)];
  return ordered.flatMap((platform) =>
    runtimeColumns(matrix, platform).map((column) => ({
      ...column,
      anchor: segment(platform === first ? column.runtime : `${column.runtime}-${platform}`),
      platformNote: platform === first ? "" : platform,
      href: runtimePath(column.runtime),
      lanes: lanesOf(matrix, column),
    })),
  );
}

function firstPlatform(matrix: Matrix): string {
  const platforms = matrix.lanes.map(({ platform }) => platform).sort();
  return platforms.includes(FIRST_PLATFORM) ? FIRST_PLATFORM : (platforms[0] ?? FIRST_PLATFORM);
}

/** One lane of a runtime: its measured versions in one configuration. */
export interface ColumnLane {
  lane: number;
  configuration: string;
  flags: string[];
  /** Oldest first, with the index of each in the lane. */
  versions: (LaneVersion & { index: number })[];
}

function lanesOf(matrix: Matrix, { runtime, platform }: Pick<RuntimeColumn, "runtime" | "platform">): ColumnLane[] {
  return matrix.lanes
    .map(({ configuration, flags, versions, ...lane }, index) => ({
      lane: index,
      configuration,
      flags,
      mine: lane.runtime === runtime && lane.platform === platform,
      versions: versions.map((version, at) => ({ ...version, index: at })),
    }))
    .filter(({ mine }) => mine)
    .map(({ mine: _, ...lane }) => lane)
    .sort((a, b) => Number(b.configuration === "default") - Number(a.configuration === "default"));
}
