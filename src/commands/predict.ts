import type { Installed, ModuleReport, VerdictEntry } from "../types.js";
import { compareVersions } from "../versions.js";

/** What a report says of one version of one runtime; undefined where it says nothing. */
export function predict(report: ModuleReport, { runtime, version }: Installed): VerdictEntry | undefined {
  return report.verdicts.find(
    (entry) =>
      entry.runtime === runtime &&
      compareVersions(entry.since, version) <= 0 &&
      compareVersions(version, entry.until) <= 0,
  );
}
