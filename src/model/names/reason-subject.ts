import { CONVENTIONS } from "../conventions.js";
import type { Reason } from "../report.js";
import { PREVIEW1, UNSTABLE } from "./abis.js";

const TRAITS: Record<string, string> = {
  "duplicate-import": "an import that is listed twice",
  "two-namespaces": `imports of ${PREVIEW1} and ${UNSTABLE} at once`,
};

/** What a reason is about, in words: an import, `feature simd`, a convention, or that nothing was measured. */
export function nameOfSubject(reason: Reason): string {
  if (reason.import !== undefined) return reason.import;
  if (reason.trait !== undefined)
    return TRAITS[reason.trait] ?? CONVENTIONS[reason.trait]?.subject ?? `trait ${reason.trait}`;
  if (reason.place !== undefined) return reason.place;
  if (reason.feature !== undefined) return `feature ${reason.feature}`;
  return reason.probe ? "no result counts: a harness check failed" : "not measured";
}
