import { adviceForForeign } from "../advice/import-origins.js";
import { answerAt } from "../matrix/cells.js";
import type { Answer, Lane, Matrix } from "../matrix/format.js";
import { answerFor } from "../matrix/matrix.js";
import type { Evidence } from "../matrix/support.js";
import { nameOf } from "../model/names/names.js";
import type { Invalid } from "../model/needs.js";
import { reachRank } from "../model/reach.js";
import type { Hazard, Reason, ReasonSupport, ReportedImport, Verdict } from "../model/report.js";
import { type AskedConvention, judgeConvention } from "./conventions.js";
import { failingClaims, isOfClaims } from "./failing-claims.js";
import { weighForeign } from "./foreign.js";

/** The verdict on one module in one version and configuration of one runtime. */
export interface Judgement {
  verdict: Verdict;
  reasons: Reason[];
  /** Claims that fail gravely, where the module's code does not show whether it meets them. */
  hazards: Hazard[];
  notes: string[];
}

/** What a module asks of a runtime beside its imports. */
export interface Asked {
  features: string[];
  /** Names of `probes/trait/<name>` about how its imports link together. */
  traits: string[];
  conventions: AskedConvention[];
  /** Why no engine takes the module. */
  invalid?: Invalid[];
}

const AT_RISK: ReadonlySet<ReasonSupport> = new Set<ReasonSupport>(["stub", "hangs", "traps", "broken", "partial"]);
const ABSENT: ReadonlySet<ReasonSupport> = new Set<ReasonSupport>(["missing", "removed"]);
const REFUSED: ReadonlySet<ReasonSupport> = new Set<ReasonSupport>(["mismatch", "rejected", "foreign"]);

/**
 * The first that applies: `fails` if an import or feature is missing, `at-risk` if something links but does
 * not work, `unknown` if something was not measured, `runs`.
 */
export function judge(
  asked: Asked,
  imports: ReportedImport[],
  matrix: Matrix,
  lane: number,
  version: number,
): Judgement {
  if (asked.invalid && asked.invalid.length > 0) return refused(asked.invalid);
  const at = matrix.lanes[lane] as Lane;
  const lazy = at.versions[version]?.lazy === true;
  const failedCanary = at.versions[version]?.failedCanary;
  const found: { reason: Reason; weight: Verdict }[] = [];
  const hazards: Hazard[] = [];
  const notes: string[] = [];
  let verdict: Verdict = "runs";

  const weigh = (support: ReasonSupport): Verdict => {
    if (ABSENT.has(support)) return lazy ? "at-risk" : "fails";
    if (REFUSED.has(support)) return "fails";
    if (AT_RISK.has(support)) return "at-risk";
    return support === "works" ? "runs" : "unknown";
  };
  // Most answers give no reason, so the subject of a reason is looked up only when there is one.
  const add = (answer: Answer, about: () => Omit<Reason, "support">, weight = weigh(answer.support)) => {
    if (weight === "runs") return;
    verdict = worse(verdict, weight);
    found.push({ reason: withEvidence({ ...about(), support: answer.support }, answer.evidence), weight });
  };
  // The claims that fail put the module at risk only in circumstances that it meets.
  const addImport = (one: ReportedImport) => {
    const answer = answerFor(matrix, one, lane, version);
    if (answer.notes.length === 0 && !isOfClaims(answer)) return add(answer, () => subjectOf(one));
    const claims = failingClaims(matrix, answer, one.arguments);
    notes.push(...claims.notes);
    hazards.push(...claims.hazards.map((hazard) => ({ import: nameOf(one), ...hazard })));
    if (!isOfClaims(answer)) return add(answer, () => subjectOf(one));
    if (claims.risks.length > 0) return add({ ...answer, evidence: claims.risks }, () => subjectOf(one));
    const { otherwise: support = "works" } = answer;
    return add({ support, evidence: support === "unknown" ? [] : answer.evidence, notes: [] }, () => subjectOf(one));
  };

  if (failedCanary) {
    const advice = "A harness canary failed on it, so no measurement of it counts.";
    add({ support: "unknown", evidence: [failedCanary], notes: [] }, () => ({ advice }));
  }
  // If the runtime cannot load the format, its interfaces do not matter.
  let loads = true;
  for (const feature of failedCanary ? [] : asked.features) {
    const row = matrix.features[feature];
    const unmeasured: Answer = { support: "unknown", evidence: [], notes: [] };
    const answer = row === undefined ? unmeasured : answerAt(matrix, row, lane, version);
    if (feature.startsWith("component-model") && answer.support === "rejected") loads = false;
    add(answer, () => ({ feature }));
  }
  for (const one of imports) {
    if (one.status === "foreign") {
      const about = () => ({ ...subjectOf(one), advice: adviceForForeign(one) });
      const { weight, evidence } = weighForeign(matrix, one, lane, version, lazy);
      add({ support: "foreign", evidence, notes: [] }, about, weight);
    } else if (!failedCanary && isAsked(one) && (loads || one.kind !== "interface")) {
      addImport(one);
    }
  }
  // If an import is missing or refused by itself, how it links with others adds nothing.
  for (const trait of failedCanary || (verdict as Verdict) === "fails" ? [] : asked.traits) {
    const row = matrix.traits?.[trait];
    const unmeasured: Answer = { support: "unknown", evidence: [], notes: [] };
    add(row === undefined ? unmeasured : answerAt(matrix, row, lane, version), () => ({ trait }));
  }
  for (const convention of failedCanary ? [] : asked.conventions) {
    const judged = judgeConvention(convention, matrix, lane, version);
    if (judged === undefined) continue;
    const { weight, answer, about } = judged;
    if (weight !== "hazard") add(answer, () => about, weight);
    else hazards.push(...answer.evidence.map(([probe, observed]) => lossOf(convention.trait, probe, observed)));
  }
  found.sort((a, b) => RANK[b.weight] - RANK[a.weight] || reachRank(a.reason.reach) - reachRank(b.reason.reach));
  return { verdict, reasons: found.map(({ reason }) => reason), hazards, notes };
}

/** Whatever was measured there: no engine takes what is invalid. */
function refused(invalid: Invalid[]): Judgement {
  const reasons = invalid.map(
    ({ place, message }): Reason => ({
      support: "invalid",
      place,
      observed: message,
      advice: "No engine takes an invalid module: build it again; `wasm-tools validate` gives a second opinion.",
    }),
  );
  return { verdict: "fails", reasons, hazards: [], notes: [] };
}

/** A convention that is not met, after which the program goes on without what it passed. */
const lossOf = (trait: string, probe: string, observed: string): Hazard => ({
  trait,
  probe,
  observed,
  failure: "wrong",
});

/** A component imports types only to name what its other imports use. */
function isAsked({ kind, signature }: ReportedImport): boolean {
  return kind === "function" || (kind === "interface" && signature !== "type");
}

function subjectOf(one: ReportedImport): Pick<Reason, "import" | "signature" | "reach"> {
  return { import: nameOf(one), signature: one.signature, ...(one.reach !== undefined && { reach: one.reach }) };
}

const RANK: Record<Verdict, number> = { runs: 0, unknown: 1, "at-risk": 2, fails: 3 };

function worse(a: Verdict, b: Verdict): Verdict {
  return RANK[b] > RANK[a] ? b : a;
}

function withEvidence(reason: Reason, evidence: Evidence[]): Reason {
  const [first] = evidence;
  if (!first) return reason;
  const [probe, observed] = first;
  const more = evidence.length > 1 ? `, and ${evidence.length - 1} more` : "";
  return { ...reason, probe, observed: observed + more };
}
