import type { Observation, Probe } from "../../model/probe.js";
import type { ReasonSupport } from "../../model/report.js";
import { printObserved } from "../observation-text.js";
import type { Evidence } from "../support.js";

/** Whether a guest stayed inside the granted directory on one way out of it. */
export type Confinement = "inside" | "outside" | "unknown";

const SETUP_FAILED = 120;

/**
 * What one run of a sandbox probe shows. What happened on the host decides; a guest that was refused, that trapped or that
 * could not even be linked did not get out. Where it never set out nothing is known.
 *
 * @param cannot harness canaries that this runtime cannot pass by nature
 */
export function confinementOf(
  { requires, setsUp }: Pick<Probe, "requires" | "setsUp">,
  observation: Observation | undefined,
  cannot: Record<string, string>,
): Confinement {
  if (!observation) return "unknown";
  if (observation.outside || printObserved(observation).includes("outside: ")) return "outside";
  if (observation.flaky || requires.some((canary) => canary in cannot)) return "unknown";
  const { end, status } = observation.outcome;
  if (end === "trapped" || end === "unlinked") return "inside";
  // A lost status may have been that of a failed set-up.
  if (end !== "exited" || status === SETUP_FAILED || (status === undefined && setsUp)) return "unknown";
  return "inside";
}

/** One way out, or all of them, in one version of one runtime: `works` where the guest stays inside, `broken` where not. */
export interface ConfinementCell {
  support: ReasonSupport;
  evidence: Evidence[];
  notes: Evidence[];
}

const SUPPORT: Record<Confinement, ReasonSupport> = { inside: "works", outside: "broken", unknown: "unknown" };

export function wayOutCell(seen: Confinement, evidence: Evidence[]): ConfinementCell {
  return { support: SUPPORT[seen], evidence, notes: [] };
}

/** The trait: it confines where every way was tried and none led out; it does not where one did. */
export function confinesCell(ways: { seen: Confinement; evidence: Evidence[] }[]): ConfinementCell {
  const telling = (["outside", "unknown"] as const).find((kind) => ways.some(({ seen }) => seen === kind));
  if (!telling) return wayOutCell("inside", []);
  return wayOutCell(
    telling,
    ways.filter(({ seen }) => seen === telling).flatMap(({ evidence }) => evidence),
  );
}
