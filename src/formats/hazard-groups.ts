import type { Failure } from "../model/claims/failure.js";
import type { Hazard, VerdictEntry } from "../model/report.js";

/** One way in which a function fails, and the entries in which it does. */
export interface HazardGroup
  extends Pick<Hazard, "import" | "trait" | "probe" | "failure" | "destroys" | "when" | "claim"> {
  entries: VerdictEntry[];
}

/** The gravest first, then those of most versions. Only where the module is said to run: else there are reasons. */
export function groupHazards(verdicts: VerdictEntry[]): HazardGroup[] {
  const groups = new Map<string, HazardGroup>();
  for (const entry of verdicts.filter(({ verdict }) => verdict === "runs")) {
    for (const { observed: _, ...hazard } of entry.hazards) {
      const key = `${hazard.probe} ${hazard.failure}`;
      const group = groups.get(key) ?? { ...hazard, entries: [] };
      groups.set(key, group);
      group.entries.push(entry);
    }
  }
  return [...groups.values()].sort((a, b) => gravity(a) - gravity(b) || b.entries.length - a.entries.length);
}

const GRAVITY: Failure[] = ["hangs", "crashes", "wrong", "refuses", "errno"];

const gravity = ({ destroys, failure }: HazardGroup): number => (destroys ? -1 : GRAVITY.indexOf(failure));

/** What a claim that fails does, behind the name of its function. */
export const FAILS: Record<Failure, string> = {
  hangs: "hangs",
  crashes: "crashes",
  wrong: "gives a wrong result",
  refuses: "is refused",
  errno: "gives another error",
};

/** `wasi_snapshot_preview1.path_rename destroys data in this case: a symbolic link (symlink-itself)` */
export function printHazard({ import: of, trait, probe, failure, destroys, when }: HazardGroup): string {
  const circumstance = when?.replace(/\b(?:world|memory) /g, "").replaceAll("; ", ", ");
  const claim = probe.slice(probe.lastIndexOf(".") + 1);
  return `${of ?? trait} ${destroys ? "destroys data" : FAILS[failure]}${circumstance ? ` in this case: ${circumstance}` : ""} (${claim})`;
}
