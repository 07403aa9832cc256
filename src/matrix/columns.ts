import { memo } from "../model/memo.js";
import type { ReportedRuntime } from "../model/report.js";
import { compareVersions } from "../model/versions.js";
import { answerAt, LINKED } from "./cells.js";
import type { Matrix } from "./format.js";

/** The position of one version in one configuration of the matrix. */
export interface Place {
  lane: number;
  index: number;
}

/** One runtime over its measured versions on one platform, whatever the configurations. */
export interface RuntimeColumn {
  runtime: string;
  platform: string;
  /** The newest measured version, even if `versions` is a selection. */
  lastTested: string;
  /** Oldest first; each starts with the plain configuration, then those with the fewest flags. */
  versions: { version: string; places: Place[] }[];
}

export const FIRST_PLATFORM = "linux-x64";

/** Every runtime of a platform by id. */
export function runtimeColumns(matrix: Matrix, platform = FIRST_PLATFORM): RuntimeColumn[] {
  const columns = new Map<string, Map<string, Place[]>>();
  const flagsOf = ({ lane }: Place) => matrix.lanes[lane]?.flags.length ?? 0;
  const isNamed = ({ lane }: Place) => Number(matrix.lanes[lane]?.configuration !== "default");
  const nearestToPlain = (a: Place, b: Place) => isNamed(a) - isNamed(b) || flagsOf(a) - flagsOf(b);
  // A lane's versions are sorted already; sort only if another lane adds some.
  const mixed = new Set<string>();
  for (const [lane, { runtime, platform: on, versions }] of matrix.lanes.entries()) {
    if (on !== platform) continue;
    const known = columns.get(runtime);
    const column = known ?? new Map<string, Place[]>();
    columns.set(runtime, column);
    for (const [index, { version }] of versions.entries()) {
      const places = memo(column, version, () => {
        if (known) mixed.add(runtime);
        return [];
      });
      places.push({ lane, index });
    }
  }
  return [...columns]
    .map(([runtime, column]) => {
      const versions = [...column].map(([version, places]) => ({ version, places: places.sort(nearestToPlain) }));
      if (mixed.has(runtime)) versions.sort((a, b) => compareVersions(a.version, b.version));
      return { runtime, platform, lastTested: versions.at(-1)?.version ?? "", versions };
    })
    .sort((a, b) => (a.runtime < b.runtime ? -1 : 1));
}

/** Measured versions in which something holds with the same flags. */
export interface FlagRange {
  since: string;
  until: string;
  flags: string[];
}

/**
 * The versions in which something holds, oldest first; neighbours that want the same flags are one range.
 *
 * @param places for each version the first configuration in which it holds, if any
 */
export function flagRanges(
  matrix: Matrix,
  versions: RuntimeColumn["versions"],
  places: (Place | undefined)[],
): FlagRange[] {
  const ranges: FlagRange[] = [];
  let open: FlagRange | undefined;
  for (const [index, { version }] of versions.entries()) {
    const place = places[index];
    const flags = place && (matrix.lanes[place.lane]?.flags ?? []);
    if (flags === undefined) open = undefined;
    else if (open && open.flags.join(" ") === flags.join(" ")) open.until = version;
    else {
      open = { since: version, until: version, flags };
      ranges.push(open);
    }
  }
  return ranges;
}

/**
 * The runtimes of these columns, the most used first.
 *
 * @param abis those to look for in each
 */
export function reportedRuntimes(matrix: Matrix, columns: RuntimeColumn[], abis: string[]): ReportedRuntime[] {
  const place = new Map((matrix.order ?? []).map((id, index) => [id, index]));
  const placeOf = ({ runtime }: RuntimeColumn) => place.get(runtime) ?? place.size;
  return [...columns]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((column) => ({
      id: column.runtime,
      oldest: column.versions[0]?.version ?? "",
      newest: column.lastTested,
      abis: abis.filter((abi) => hasAbi(matrix, abi, column)),
    }));
}

/** Whether the newest of the column's versions links anything of that ABI. */
export function hasAbi(matrix: Matrix, abi: string, { versions }: RuntimeColumn): boolean {
  const places = versions.at(-1)?.places ?? [];
  const rows = Object.values(matrix.syscalls[abi] ?? {}).flatMap((entry) => Object.values(entry.signatures));
  return places.some(({ lane, index }) => rows.some((row) => LINKED.has(answerAt(matrix, row, lane, index).support)));
}
