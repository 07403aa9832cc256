import type { VerdictEntry } from "../types.js";

/** `node 20.20.2–26.3.0, wazero 1.0.0-pre.4, 1.12.0`: every runtime once, its ranges behind it. */
export function printRanges(entries: Pick<VerdictEntry, "runtime" | "since" | "until">[]): string {
  const runtimes = new Map<string, string[]>();
  for (const { runtime, since, until } of entries) {
    const range = since === until ? since : `${since}–${until}`;
    const known = runtimes.get(runtime) ?? [];
    if (!known.includes(range)) runtimes.set(runtime, [...known, range]);
  }
  return [...runtimes].map(([runtime, ranges]) => `${runtime} ${ranges.join(", ")}`).join(", ");
}
