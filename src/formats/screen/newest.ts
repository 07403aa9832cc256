import { memo } from "../../model/memo.js";
import type { ModuleReport, Report, ReportedRuntime, Verdict, VerdictEntry } from "../../model/report.js";

/** One runtime as the first screen shows it: its newest version, and since when the answer has been the same, flags too. */
export interface Newest {
  runtime: string;
  /** The newest version that was judged, or the one that was asked for. */
  version: string;
  verdict: Verdict;
  /** The answer of the newest version. */
  entry: VerdictEntry;
  /** The oldest version since which neither the verdict nor its flags have changed. */
  since: string;
  /** Whether no older version of the runtime was measured. */
  fromOldest: boolean;
  /** Whether no other version of the runtime was measured. */
  only?: true;
  /** What held just before, if another verdict did, or the same with other flags. */
  before?: VerdictEntry;
  /** The newest earlier versions for which it is known that they do not run it, if versions between are unknown. */
  known?: VerdictEntry;
  /** The newest versions in which it ran, if it no longer does. */
  ran?: { since: string; until: string };
  /** Set by a selection of versions: the row is about `since` to `version`. */
  range?: true;
}

type Of = Pick<Report, "runtimes">;

/**
 * The rows of the first screen, the most used runtime first. With targets, every answer within them is a row, the newest
 * first; without, the newest version of each runtime.
 */
export function newestOf({ verdicts, asked }: Pick<ModuleReport, "verdicts" | "asked">, report: Of): Newest[] {
  const places = new Map((report.runtimes ?? []).map((one, index) => [one.id, { ...one, index }]));
  const groups = new Map<string, VerdictEntry[]>();
  for (const entry of verdicts) memo(groups, entry.runtime, () => []).push(entry);
  const placeOf = (runtime: string) => places.get(runtime)?.index ?? places.size;
  return [...groups]
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .flatMap(([runtime, entries]) => {
      const rows = rowsOf(runtime, entries, places.get(runtime));
      return asked ? rows.map((row) => ({ ...row, range: true as const })) : rows.slice(0, 1);
    });
}

/** Neighbours with the same verdict and flags joined, newest first. */
function rowsOf(runtime: string, entries: VerdictEntry[], measured?: ReportedRuntime): Newest[] {
  const blocks: VerdictEntry[][] = [];
  for (const entry of entries) {
    const last = blocks.at(-1);
    if (last?.[0] && entry.contiguous && isLike(last[0], entry)) last.push(entry);
    else blocks.push([entry]);
  }
  return blocks
    .map((block, index): Newest => {
      const [oldest, entry] = [block[0] as VerdictEntry, block.at(-1) as VerdictEntry];
      const before = oldest.contiguous ? blocks[index - 1]?.at(-1) : undefined;
      const earlier = blocks.slice(0, index);
      const known =
        before?.verdict === "unknown" ? earlier.findLast(([one]) => one?.verdict !== "unknown")?.at(-1) : undefined;
      const ran = lastRun(earlier);
      return {
        runtime,
        version: entry.asked ?? entry.until,
        verdict: entry.verdict,
        entry,
        since: oldest.asked ?? oldest.since,
        fromOldest: oldest.since === measured?.oldest,
        ...(measured && measured.oldest === measured.newest && { only: true as const }),
        ...(before && { before }),
        ...(known && known.verdict !== "runs" && { known }),
        ...(ran && entry.verdict !== "runs" && { ran }),
      };
    })
    .reverse();
}

const isLike = (a: VerdictEntry, b: VerdictEntry): boolean =>
  a.verdict === b.verdict && a.flags.join(" ") === b.flags.join(" ");

/** The newest neighbours that ran, with whatever flags. */
function lastRun(blocks: VerdictEntry[][]): Newest["ran"] {
  const end = blocks.findLastIndex(([one]) => one?.verdict === "runs");
  if (end < 0) return undefined;
  let start = end;
  while (blocks[start]?.[0]?.contiguous && blocks[start - 1]?.[0]?.verdict === "runs") start--;
  return { since: blocks[start]?.[0]?.since as string, until: blocks[end]?.at(-1)?.until as string };
}

/** Whether the runtime has nothing of the kind that the module needs at all: no WASIX, no components. */
export function lacksKind(
  row: Newest,
  { abis }: Pick<ModuleReport, "abis">,
  report: Of,
): "WASIX" | "components" | undefined {
  if (row.verdict === "runs") return undefined;
  if (row.entry.reasons.some(({ feature, support }) => feature === "component-model" && support === "rejected"))
    return "components";
  const wasix = abis.filter((abi) => abi.startsWith("wasix_"));
  const known = report.runtimes?.find(({ id }) => id === row.runtime);
  return wasix.length > 0 && known && !wasix.some((abi) => known.abis.includes(abi)) ? "WASIX" : undefined;
}
