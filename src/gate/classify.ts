import type { Finding } from "../model/gate/findings.js";
import type { ReasonSupport, Verdict, VerdictEntry } from "../model/report.js";

const MISBEHAVES = new Set<ReasonSupport>(["stub", "hangs", "traps", "broken", "partial"]);
const NOT_KNOWN = new Set<ReasonSupport>(["unknown", "links"]);

function weightOf(support: ReasonSupport): Verdict {
  if (NOT_KNOWN.has(support)) return "unknown";
  return MISBEHAVES.has(support) ? "at-risk" : "fails";
}

const RANK: Record<Verdict, number> = { runs: 0, unknown: 1, "at-risk": 2, fails: 3 };

/** How grave a finding is beside others of its severity: what fails or is denied is graver than what may fail. */
export const graveness = ({ rule, verdict = "fails" }: Pick<Finding, "rule" | "verdict">): number =>
  rule === "hazard" ? RANK.runs : RANK[verdict];

/** The graver of two verdicts. */
export const worse = (a: Verdict, b: Verdict): Verdict => (RANK[b] > RANK[a] ? b : a);

/**
 * The verdict that each reason of an entry stands for. A runtime that links lazily is at risk only, so the entry's own
 * verdict is the most that a reason weighs; and if none seems to weigh as much, the entry's own rules decide: all do.
 */
export function weightsOf({ verdict, reasons }: VerdictEntry): Verdict[] {
  const weights = reasons.map(({ support }) => {
    const weight = weightOf(support);
    return RANK[weight] > RANK[verdict] ? verdict : weight;
  });
  return weights.includes(verdict) ? weights : reasons.map(() => verdict);
}
