import { existsSync } from "node:fs";
import { release } from "node:os";
import { join } from "node:path";
import { observationPath, readObservationFile, writeObservationFile } from "../../matrix/files/observation-files.js";
import { mergeObservations } from "../../matrix/merge.js";
import type { Observation, ObservationFile, Probe } from "../../model/probe.js";
import type { Configuration, Installed, Runtime } from "../../model/runtime.js";
import { undetectableIn } from "../../model/undetectable.js";
import { isFutile } from "../../probes/measure.js";

type Head = Omit<ObservationFile, "observations">;

/** The header of the observation file for this measurement. */
export async function headOf(runtime: Runtime, installed: Installed, configuration: Configuration): Promise<Head> {
  const engine = await runtime.engine(installed);
  return {
    runtime: runtime.id,
    version: installed.version,
    platform: `${process.platform}-${process.arch}`,
    configuration: configuration.name,
    flags: configuration.flags,
    ...(engine && { engine }),
    date: new Date().toISOString().slice(0, 10),
    host: `${process.platform} ${release()} ${process.arch}, node ${process.versions.node}`,
    cannot: undetectableIn(runtime, installed.version),
    ...(configuration.concerns && { restAsIn: "default" }),
  };
}

/** The observations on file in a matrix folder; empty if there is no file yet. */
export function onFile(root: string, head: Head): Record<string, Observation> {
  const path = join(root, observationPath(head));
  return existsSync(path) ? readObservationFile(path).observations : {};
}

/**
 * Merges new observations into those on file and drops observations of probes that no longer exist.
 *
 * @param probes all existing probes
 * @returns how many observations changed
 */
export function record(root: string, head: Head, measured: Record<string, Observation>, probes: Probe[]): number {
  const known = new Set(probes.map(({ id }) => id));
  const merged = Object.entries(mergeObservations(onFile(root, head), measured));
  const observations = Object.fromEntries(merged.filter(([id]) => known.has(id)));
  // Where a configuration refuses a format, what an earlier reading made of its probes is no observation.
  for (const probe of probes) {
    if (probe.kind !== "feature" && isFutile(probe, observations)) delete observations[probe.id];
  }
  return writeObservationFile(root, { ...head, observations });
}
