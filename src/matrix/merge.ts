import type { Observation } from "../types.js";
import { printObserved } from "./observation-text.js";

/**
 * What is on file, with what was just measured in its place. A probe that was seen to be flaky stays so until it
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
  const seen = [...new Set([...before.flaky, ...(now.flaky ?? [printObserved(now)])])].sort();
  const first = seen[0] === before.flaky[0] ? before : now;
  return { ...first, flaky: seen };
}
