import { type Claim, claimOf } from "../../matrix/claims.js";
import type { Answer, Matrix } from "../../matrix/format.js";
import type { Evidence } from "../../matrix/support.js";
import type { ArgumentValues } from "../../model/call-values.js";
import { failureOf } from "../../model/claims/failure.js";
import type { Hazard, ReasonSupport } from "../../model/report.js";
import { destroys, weighClaim } from "./weigh.js";

/** What the claims that fail for one import mean for a module. */
export interface FailingClaims {
  /** They put the module at risk. */
  risks: Evidence[];
  hazards: Omit<Hazard, "import" | "trait">[];
  /** `probe: observed` */
  notes: string[];
}

/** In words, and as conditions. */
export type Circumstance = Required<Pick<Claim, "when" | "conditions">>;

/** Supports whose evidence are ordinary claims that fail. */
const OF_CLAIMS: ReadonlySet<ReasonSupport> = new Set<ReasonSupport>(["hangs", "traps", "broken", "partial"]);

export const isOfClaims = ({ support }: Answer): boolean => OF_CLAIMS.has(support);

/**
 * Weighs the claims that fail by what the module's calls pass.
 *
 * @param besides a circumstance of the import itself, which is told instead of that of each claim
 */
export function failingClaims(
  matrix: Matrix,
  answer: Answer,
  known?: ArgumentValues[],
  besides?: Circumstance,
): FailingClaims {
  const found: FailingClaims = { risks: [], hazards: [], notes: [] };
  for (const evidence of isOfClaims(answer) ? [...answer.evidence, ...answer.notes] : answer.notes) {
    const [probe, observed] = evidence;
    const own = claimOf(matrix, probe);
    const claim = besides ? { ...own, ...besides, conditions: [...own.conditions, ...besides.conditions] } : own;
    const weighed = weighClaim(claim, observed, known);
    if (weighed === "at-risk") found.risks.push(evidence);
    if (weighed === "note") found.notes.push(`${probe}: ${observed}`);
    if (weighed !== "hazard") continue;
    const { when } = claim;
    const failure = failureOf(observed, claim);
    const harm = destroys(claim, failure) && { destroys: true as const };
    found.hazards.push({ probe, observed, failure, ...harm, ...(when && { when }) });
  }
  return found;
}
