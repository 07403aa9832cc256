import { memo } from "../model/memo.js";
import type { VerdictEntry } from "../model/report.js";

/** `node 20.20.2–26.3.0, wazero 1.0.0-pre.4, 1.12.0`: every runtime once, followed by its ranges. */
export function printRanges(entries: Pick<VerdictEntry, "runtime" | "since" | "until">[]): string {
  const runtimes = new Map<string, Set<string>>();
  for (const { runtime, since, until } of entries) {
    memo(runtimes, runtime, () => new Set()).add(since === until ? since : `${since}–${until}`);
  }
  return [...runtimes].map(([runtime, ranges]) => `${runtime} ${[...ranges].join(", ")}`).join(", ");
}

/**
 * Joins neighbouring entries of a selection, ignoring their reasons.
 *
 * @param selected entries of `all`, in its order
 * @param all every verdict of the module, to know whether two entries are neighbours
 */
export function joinContiguous(selected: VerdictEntry[], all: VerdictEntry[]): VerdictEntry[] {
  const joined: VerdictEntry[] = [];
  let previous: VerdictEntry | undefined;
  for (const entry of selected) {
    const last = joined.at(-1);
    const neighbours = previous !== undefined && entry.contiguous && all[all.indexOf(entry) - 1] === previous;
    if (last && neighbours && last.flags.join() === entry.flags.join()) {
      joined[joined.length - 1] = { ...last, until: entry.until, inferred: true };
    } else {
      joined.push(entry);
    }
    previous = entry;
  }
  return joined;
}
