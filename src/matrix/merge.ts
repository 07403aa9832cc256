import type { Observation, ObservationFile } from "../model/probe.js";
import { printObserved } from "./observation-text.js";

/**
 * Observations on file, replaced by those just measured. A flaky probe stays flaky until it
 * changes: two lucky runs do not make it steady.
 */
export function mergeObservations(
  before: Record<string, Observation>,
  measured: Record<string, Observation>,
): Record<string, Observation> {
  const merged = { ...before };
  for (const [id, observation] of Object.entries(measured)) merged[id] = merge(before[id], observation);
  return merged;
}

function merge(before: Observation | undefined, now: Observation): Observation {
  if (!before?.flaky || before.digest !== now.digest) return now;
  return bothSeen(before, now);
}

/**
 * Joins two measurements of the same version, made by shards. Different results of the same probe are flaky;
 * the header is that of the newer one.
 */
export function mergeFiles(a: ObservationFile, b: ObservationFile): ObservationFile {
  const observations = { ...a.observations };
  for (const [id, observation] of Object.entries(b.observations)) {
    const known = observations[id];
    const same = known && printObserved(known) === printObserved(observation);
    if (!known || same || known.digest !== observation.digest) observations[id] = observation;
    else observations[id] = bothSeen(known, observation);
  }
  return { ...(a.date > b.date ? a : b), observations };
}

function bothSeen(a: Observation, b: Observation): Observation {
  const texts = (one: Observation) => one.flaky ?? [printObserved(one)];
  const seen = [...new Set([...texts(a), ...texts(b)])].sort();
  return { ...(texts(a)[0] === seen[0] ? a : b), flaky: seen };
}
