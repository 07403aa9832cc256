import { compareVersions, majorOf, newestOf, releaseLine } from "../../model/versions.js";

/** The releases of one runtime that the matrix lacks; each list newest first. */
export interface Freshness {
  newestMeasured?: string;
  newestPublished?: string;
  /** Newer than all that was measured. */
  newer: string[];
  /** The newest of each older line, where it is newer than what was measured in that line. */
  lines: string[];
  /** Older than a measured release of the same line, or than the newest of the line. */
  others: string[];
  leftOut: { version: string; because: string }[];
  /** Those worth measuring: the newest of each line in `newer` and `lines`. */
  measure: string[];
}

/** The versions that belong together: `1` of `1.2.3`, and `0.2` of `0.2.3`, which may differ as much. */
export const lineOf = (version: string): string =>
  majorOf(version) > 0 ? `${majorOf(version)}` : releaseLine(version);

/**
 * Compares the releases of a registry with those that were measured. Pre-releases count only where they were measured.
 *
 * @param leftOut why a release is not measured on purpose
 */
export function freshnessOf(
  measured: string[],
  published: string[],
  leftOut: (version: string) => string | undefined = () => undefined,
): Freshness {
  const stable = published.filter((version) => /^\d+(\.\d+)*$/.test(version));
  const lacking = stable.filter((version) => !measured.includes(version)).sort((a, b) => compareVersions(b, a));
  const excused = lacking.flatMap((version) => {
    const because = leftOut(version);
    return because === undefined ? [] : [{ version, because }];
  });
  const open = lacking.filter((version) => leftOut(version) === undefined);
  const newestMeasured = newestOf(measured);
  const isNewer = (version: string, than: string | undefined) =>
    than === undefined || compareVersions(version, than) > 0;
  const isNewestOfLine = (version: string) => open.find((one) => lineOf(one) === lineOf(version)) === version;
  const beyondLine = (version: string) =>
    isNewer(version, newestOf(measured.filter((one) => lineOf(one) === lineOf(version))));

  const newer = open.filter((version) => isNewer(version, newestMeasured));
  const older = open.filter((version) => !newer.includes(version));
  const lines = older.filter((version) => isNewestOfLine(version) && beyondLine(version));
  return {
    ...(newestMeasured !== undefined && { newestMeasured }),
    ...(stable.length > 0 && { newestPublished: newestOf(stable) }),
    newer,
    lines,
    others: older.filter((version) => !lines.includes(version)),
    leftOut: excused,
    measure: [...newer, ...lines].filter(isNewestOfLine),
  };
}
