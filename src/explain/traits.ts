import { printObserved } from "../matrix/observation-text.js";
import { isExpected } from "../model/expectation.js";
import { memo } from "../model/memo.js";
import type { Observation, ObservationFile, Probe } from "../model/probe.js";
import { compareVersions } from "../model/versions.js";

/** What a trait probe showed in neighbouring measured versions of one runtime, which all showed the same. */
export interface TraitRange {
  since: string;
  until: string;
  /** Whether its claim holds; undefined where it was not measured, or its runs disagreed. */
  holds?: boolean;
  /** `exited 0`, `unlinked env.memory`. */
  observed: string;
}

export interface TraitRow {
  runtime: string;
  /** Those of the plain configuration are empty. */
  flags: string[];
  ranges: TraitRange[];
}

/**
 * One trait over every runtime and version that was measured: the plain configuration, and named ones where they show
 * something else.
 */
export function traitRows(probe: Probe, files: ObservationFile[]): TraitRow[] {
  const rows: TraitRow[] = [];
  for (const runtime of [...new Set(files.map((file) => file.runtime))].sort()) {
    const own = files.filter((file) => file.runtime === runtime);
    const plain = own.filter(({ configuration }) => configuration === "default");
    rows.push({ runtime, flags: [], ranges: rangesOf(probe, plain) });
    const inPlain = new Map(plain.map((file) => [file.version, seen(probe, file).observed]));
    const named = new Map<string, ObservationFile[]>();
    for (const file of own) {
      if (file.configuration === "default" || !(probe.id in file.observations)) continue;
      if (seen(probe, file).observed === inPlain.get(file.version)) continue;
      const key = file.flags.join(" ");
      memo(named, key, () => []).push(file);
    }
    for (const same of named.values())
      rows.push({ runtime, flags: same[0]?.flags ?? [], ranges: rangesOf(probe, same) });
  }
  return rows;
}

function rangesOf(probe: Probe, files: ObservationFile[]): TraitRange[] {
  const ranges: TraitRange[] = [];
  for (const file of [...files].sort((a, b) => compareVersions(a.version, b.version))) {
    const now = { since: file.version, until: file.version, ...seen(probe, file) };
    const last = ranges.at(-1);
    if (last && last.observed === now.observed) last.until = now.until;
    else ranges.push(now);
  }
  return ranges;
}

function seen(probe: Probe, { observations }: ObservationFile): Pick<TraitRange, "holds" | "observed"> {
  const observation = observations[probe.id];
  if (!observation || observation.digest !== probe.digest) return { observed: "not measured" };
  return { ...holdsIn(probe, observation), observed: printObserved(observation) };
}

const holdsIn = (probe: Probe, observation: Observation): { holds?: boolean } =>
  observation.flaky ? {} : { holds: isExpected(probe, observation) };
