import type { Hazard, Reason, VerdictEntry } from "../model/report.js";

/** Whether two versions have the same answer; notes may differ. Most reasons are one object, so this is quick. */
export function sameAnswer(a: VerdictEntry, b: VerdictEntry): boolean {
  return (
    a.verdict === b.verdict &&
    areAlike(a.flags, b.flags, (one, other) => one === other) &&
    areAlike(a.reasons, b.reasons, sameReason) &&
    areAlike(a.hazards, b.hazards, sameHazard)
  );
}

function areAlike<T>(a: T[], b: T[], same: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i] || same(one, b[i] as T));
}

function sameReason(a: Reason, b: Reason): boolean {
  return (
    a.import === b.import &&
    a.feature === b.feature &&
    a.trait === b.trait &&
    a.support === b.support &&
    a.probe === b.probe &&
    a.observed === b.observed
  );
}

const sameHazard = (a: Hazard, b: Hazard): boolean => a.probe === b.probe && a.observed === b.observed;
