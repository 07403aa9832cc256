import type { TargetFact } from "../../model/facts.js";
import type { TargetProfile } from "../format.js";

/** What the matrix keeps of a target. */
export function profileOf({ about, engines, releases, provides, rejects, exit }: TargetFact): TargetProfile {
  const numbered = Object.entries(releases ?? {}).map(([number, one]) => [number, one.engines] as const);
  return {
    about,
    engines,
    ...(numbered.length > 0 && { releases: Object.fromEntries(numbered) }),
    ...(provides && { provides }),
    ...(rejects && { rejects }),
    ...(exit && { exit }),
  };
}

/** The same of another release, by its number: `3.0` of Spin, also for `3.0.0`; undefined where it is not listed. */
export function releaseOf(profile: TargetProfile, range: string): TargetProfile | undefined {
  const number = range.replace(/^[v=\s]+/, "");
  const { releases = {}, ...rest } = profile;
  const key = Object.keys(releases).find((one) => number === one || number.startsWith(`${one}.`));
  return key === undefined ? undefined : { ...rest, engines: releases[key] ?? [] };
}

/** Whether a target is more than its engine: then it is judged by itself, and no flag is told for it. */
export const isPlace = ({ provides, rejects, exit, engines }: TargetProfile): boolean =>
  provides !== undefined || rejects !== undefined || exit !== undefined || engines.some((one) => one.configurations);
