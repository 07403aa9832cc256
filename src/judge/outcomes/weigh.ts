import type { Claim } from "../../matrix/claims.js";
import type { ArgumentValues } from "../../model/call-values.js";
import { type Standing, standingOf } from "../../model/claims/circumstance.js";
import { type Failure, failureOf, isGrave } from "../../model/claims/failure.js";

/** What a claim that failed means for a module: it is at risk, a hazard is named, a note is made, or nothing. */
export type Weighed = "at-risk" | "hazard" | "note" | "nothing";

/**
 * Weighs one claim that failed, of a function that a module imports.
 *
 * @param known what the module's calls pass, where its code was read
 */
export function weighClaim(claim: Claim, observed: string, known?: ArgumentValues[]): Weighed {
  return weigh(claim, failureOf(observed, claim), standingOf(claim.conditions, known));
}

/** The rules by themselves. */
export function weigh({ weight, harm }: Pick<Claim, "weight" | "harm">, failure: Failure, standing: Standing): Weighed {
  if (standing === "excluded") return "nothing";
  if (harm === "cosmetic") return "note";
  if (weight === "ordinary") {
    if (standing === "always" || standing === "seen") return "at-risk";
    return isGrave(failure) && standing !== "nobody" ? "hazard" : "note";
  }
  if (standing === "seen") return failure === "errno" ? "note" : "hazard";
  return destroys({ harm }, failure) && standing !== "nobody" ? "hazard" : "note";
}

/** A claim whose failure destroys does so only where the call went through: not where it was refused. */
export const destroys = ({ harm }: Pick<Claim, "harm">, failure: Failure): boolean =>
  harm === "destroys" && failure === "wrong";
