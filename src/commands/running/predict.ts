import type { ModuleReport, VerdictEntry } from "../../model/report.js";
import type { Configuration, Installed, Runtime } from "../../model/runtime.js";
import { compareVersions } from "../../model/versions.js";

/** The verdict of a report for one version of one runtime; undefined if it has none. */
export function predict(report: ModuleReport, { runtime, version }: Installed): VerdictEntry | undefined {
  return report.verdicts.find(
    (entry) =>
      entry.runtime === runtime &&
      compareVersions(entry.since, version) <= 0 &&
      compareVersions(version, entry.until) <= 0,
  );
}

/** The configuration with the prediction's flags, otherwise the plain one. */
export function configurationFor({ configurations }: Runtime, entry: VerdictEntry | undefined): Configuration {
  const flags = entry?.flags.join(" ") ?? "";
  const plain = configurations[0] as Configuration;
  return configurations.find((one) => one.flags.join(" ") === flags) ?? plain;
}
