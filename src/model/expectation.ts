import type { Observation, Probe } from "./probe.js";

/** Whether a run ended and printed as its probe expects. Runs that disagree are handled elsewhere. */
export function isExpected(
  { expect }: Pick<Probe, "expect">,
  { outcome, stdoutDiffers, outside }: Observation,
): boolean {
  const ended = outcome.end === expect.end && (outcome.end !== "exited" || outcome.status === (expect.status ?? 0));
  const trapped = expect.orTrapped === true && outcome.end === "trapped";
  return (ended || trapped) && !stdoutDiffers && !outside;
}
