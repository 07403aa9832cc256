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

/** Flags that let a module reach the network, of any runtime. */
const NETWORK = /^(--net|network=host|inherit-network=y)$/;

/** The configuration that has the prediction's flags, else the plain one; one with a network only where `network` is. */
export function configurationFor(
  { configurations }: Runtime,
  entry: VerdictEntry | undefined,
  network = true,
): Configuration {
  const plain = configurations[0] as Configuration;
  if (!network && entry?.flags.some((flag) => NETWORK.test(flag))) return plain;
  const flags = entry?.flags.join(" ") ?? "";
  return configurations.find((one) => one.flags.join(" ") === flags) ?? plain;
}
