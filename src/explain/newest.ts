import type { ReasonSupport } from "../model/report.js";
import type { SupportRange } from "./syscall.js";

/** What holds in the newest measured version of a runtime. */
export interface Newest {
  runtime: string;
  version: string;
  support: ReasonSupport;
  flags: string[];
  /** The first of the measured versions up to the newest in which the support is the same. */
  since: string;
  /** Whether that is the oldest that was measured. */
  sinceOldest: boolean;
}

/** Ranges of one support, whatever its evidence: `missing 4.0.0–4.3.7`. */
export interface Stretch {
  since: string;
  until: string;
  support: ReasonSupport;
}

/** Each runtime's support over its versions, oldest first. */
export function stretchesOf(ranges: SupportRange[]): Map<string, Stretch[]> {
  const runtimes = new Map<string, Stretch[]>();
  for (const { runtime, since, until, support } of ranges) {
    const stretches = runtimes.get(runtime) ?? [];
    runtimes.set(runtime, stretches);
    const last = stretches.at(-1);
    if (last?.support === support) last.until = until;
    else stretches.push({ since, until, support });
  }
  return runtimes;
}

/** The newest version of each runtime of these ranges. */
export function newestOf(ranges: SupportRange[]): Newest[] {
  return [...stretchesOf(ranges)].map(([runtime, stretches]) => {
    const { since, until, support } = stretches.at(-1) as Stretch;
    const flags = ranges.findLast((range) => range.runtime === runtime)?.flags ?? [];
    return { runtime, version: until, support, flags, since, sinceOldest: stretches.length === 1 };
  });
}
