import type { ModuleReport, Verdict, VerdictEntry } from "../model/report.js";

export interface Policy {
  /** Verdicts other than `runs` that pass. */
  allow: Verdict[];
  /** Hazards are violations too. */
  strict?: boolean;
}

export interface Violation {
  module: string;
  entry: VerdictEntry;
}

/** The verdicts that violate the policy. Unknown is a violation unless the policy allows it by name. */
export function gate(modules: ModuleReport[], policy: Policy): Violation[] {
  const passing = new Set<Verdict>(["runs", ...policy.allow]);
  const violates = ({ verdict, hazards }: VerdictEntry) =>
    !passing.has(verdict) || (policy.strict === true && hazards.length > 0);
  return modules.flatMap((module) => module.verdicts.filter(violates).map((entry) => ({ module: module.name, entry })));
}
