import type { Matrix } from "../matrix/format.js";
import { confines } from "../matrix/sandbox/confines.js";
import { memo } from "../model/memo.js";
import type { VerdictEntry } from "../model/report.js";
import { compareVersions } from "../model/versions.js";

/**
 * Says of each entry which of its versions keep a module in the directory that it is granted, as the sandbox probes show.
 */
export function withConfinement(entries: VerdictEntry[], matrix: Matrix): VerdictEntry[] {
  const versions = new Map<string, string[]>();
  return entries.map((entry) => {
    // A profile or host is told with the engine inside it: `docker:wasmedge: wasmedge`.
    const engine = entry.runtime.slice(entry.runtime.lastIndexOf(": ") + 1).trim();
    const all = memo(versions, engine, () => versionsOf(engine, matrix));
    const isWithin = (one: string) => compareVersions(one, entry.since) >= 0 && compareVersions(one, entry.until) <= 0;
    const within = all.filter(isWithin);
    if (within.length === 0) return { ...entry, sandbox: { escapes: [], unknown: [entry.until] } };
    const that = (answer: boolean | undefined) => within.filter((one) => confines(matrix, engine, one) === answer);
    return { ...entry, sandbox: { escapes: that(false), unknown: that(undefined) } };
  });
}

function versionsOf(engine: string, { lanes }: Matrix): string[] {
  const own = lanes.filter(({ runtime, configuration }) => runtime === engine && configuration === "default");
  return [...new Set(own.flatMap((lane) => lane.versions.map(({ version }) => version)))];
}
