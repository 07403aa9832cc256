import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ObservationFile } from "../../model/probe.js";
import { readJson } from "./facts-files.js";

/** A line of `matrix/withheld.json`: observations that wait until the vendor was told. SECURITY.md says how long. */
export interface Withheld {
  runtime: string;
  /** Beginning of the ids of the probes. */
  probes: string;
  reason: string;
  /** Day from which the time counts, ISO. */
  date: string;
}

/** What is withheld below `root`; nothing where there is no such file. */
export function readWithheld(root: string): Withheld[] {
  const path = join(root, "withheld.json");
  return existsSync(path) ? (readJson(path) as Withheld[]) : [];
}

/** The observations that may be published. What is left out counts as not measured. */
export function publishable(files: ObservationFile[], withheld: Withheld[]): ObservationFile[] {
  return files.map((file) => {
    const rows = withheld.filter(({ runtime }) => runtime === file.runtime);
    if (rows.length === 0) return file;
    const kept = Object.entries(file.observations).filter(([id]) => !rows.some(({ probes }) => id.startsWith(probes)));
    return { ...file, observations: Object.fromEntries(kept) };
  });
}
