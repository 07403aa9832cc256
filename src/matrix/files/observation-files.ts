import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import schema from "../../../matrix/observations.schema.json" with { type: "json" };
import { makeFolder } from "../../launch/make-folder.js";
import { removeAbandoned, writeWhole } from "../../launch/whole-file.js";
import { WasiScanError } from "../../model/errors.js";
import type { Observation, ObservationFile } from "../../model/probe.js";
import { schemaMismatch } from "../../model/schema-mismatch.js";
import { parseObservation, printObservation } from "../observation-text.js";
import { readJson } from "./facts-files.js";

const HINT = "Observations are machine-written: restore the file, or measure again with `wasi-scan probe`.";
/** Reading an observation shows whether it is one; to look at each of them before would cost as much again. */
const SCHEMA = { ...schema, properties: { ...schema.properties, observations: { type: "object" } } };

/** `observations/<runtime>/<version>.<platform>[.<configuration>].json`, relative to the matrix folder. */
export function observationPath(
  file: Pick<ObservationFile, "runtime" | "version" | "platform" | "configuration">,
): string {
  const configuration = file.configuration === "default" ? "" : `.${file.configuration}`;
  return join("observations", file.runtime, `${file.version}.${file.platform}${configuration}.json`);
}

/** Every observation file below `root`, in path order. */
export function readObservationFiles(root: string): ObservationFile[] {
  const folder = join(root, "observations");
  if (!existsSync(folder)) return [];
  const known = new Map<string, Observation>();
  return readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .sort()
    .flatMap((runtime) =>
      readdirSync(join(folder, runtime))
        .filter((name) => name.endsWith(".json"))
        .sort()
        .map((name) => readObservationFile(join(folder, runtime, name), known)),
    );
}

/**
 * @param known text → observation: equal ones are one object, since most versions agree
 * @throws WasiScanError `bad-data` that names the file and the line's probe
 */
export function readObservationFile(path: string, known = new Map<string, Observation>()): ObservationFile {
  const raw = readJson(path) as Omit<ObservationFile, "observations"> & { observations: Record<string, unknown> };
  const problem = schemaMismatch(raw, SCHEMA);
  if (problem !== undefined) throw new WasiScanError("bad-data", `${path}: ${problem}`, HINT);
  const observations: Record<string, Observation> = {};
  for (const id of Object.keys(raw.observations)) {
    const text = raw.observations[id];
    const before = known.get(text as string);
    const observation = before ?? (typeof text === "string" ? parseObservation(text) : undefined);
    if (!observation) {
      const found = typeof text === "string" ? text : JSON.stringify(text);
      throw new WasiScanError("bad-data", `${path}: ${JSON.stringify(id)} is not a valid observation: ${found}`, HINT);
    }
    if (!before) known.set(text as string, observation);
    observations[id] = observation;
  }
  return { ...raw, observations };
}

/** One sorted line per probe, so that a diff shows what changed. */
export function printObservationFile(file: ObservationFile): string {
  const { observations, ...head } = file;
  const lines = Object.keys(observations)
    .sort()
    .map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(printObservation(observations[id] as Observation))}`);
  const opening = JSON.stringify({ schema: "wasi-scan/observations@1", ...head }, null, 1).slice(0, -2);
  return `${opening},\n "observations": {\n${lines.join(",\n")}\n }\n}\n`;
}

/**
 * Writes one observation file atomically. A file with the same observations stays unchanged, including its
 * date, so that measuring again changes nothing.
 *
 * @returns how many observations are new, changed or gone
 */
export function writeObservationFile(root: string, file: ObservationFile): number {
  const path = join(root, observationPath(file));
  const before = existsSync(path) ? readObservationFile(path).observations : {};
  const changed = changedObservations(before, file.observations);
  if (changed === 0 && existsSync(path)) return 0;
  makeFolder(dirname(path));
  removeAbandoned(dirname(path), basename(path));
  writeWhole(path, printObservationFile(file));
  return changed;
}

function changedObservations(before: Record<string, Observation>, after: Record<string, Observation>): number {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  const text = (observation: Observation | undefined) => observation && printObservation(observation);
  return [...ids].filter((id) => text(before[id]) !== text(after[id])).length;
}
