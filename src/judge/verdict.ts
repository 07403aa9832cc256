import { adviceForForeign } from "../advice/import-origins.js";
import type { Answer, Lane, Matrix } from "../matrix/format.js";
import { answerAt, answerFor } from "../matrix/matrix.js";
import { memo } from "../model/memo.js";
import { nameOf } from "../model/names/names.js";
import type { Needs } from "../model/needs.js";
import { reachRank } from "../model/reach.js";
import type { Reason, ReasonSupport, ReportedImport, Verdict } from "../model/report.js";
import { linkingTraits } from "./linking-traits.js";

/** The verdict on one module in one version and configuration of one runtime. */
export interface Judgement {
  verdict: Verdict;
  reasons: Reason[];
  notes: string[];
}

const AT_RISK: ReadonlySet<ReasonSupport> = new Set<ReasonSupport>(["stub", "hangs", "traps", "broken", "partial"]);
const ABSENT: ReadonlySet<ReasonSupport> = new Set<ReasonSupport>(["missing", "removed"]);
const REFUSED: ReadonlySet<ReasonSupport> = new Set<ReasonSupport>(["mismatch", "rejected", "foreign"]);

/**
 * The first that applies: `fails` if an import or feature is missing, `at-risk` if something links but does
 * not work, `unknown` if something was not measured, `runs`.
 */
export function judge(
  needs: Pick<Needs, "features" | "format">,
  imports: ReportedImport[],
  matrix: Matrix,
  lane: number,
  version: number,
  traits = linkingTraits(imports),
): Judgement {
  const at = matrix.lanes[lane] as Lane;
  const lazy = at.versions[version]?.lazy === true;
  const failedCanary = at.versions[version]?.failedCanary;
  const reasons: Reason[] = [];
  const notes: string[] = [];
  let verdict: Verdict = "runs";

  const weigh = (support: ReasonSupport): Verdict => {
    if (ABSENT.has(support)) return lazy ? "at-risk" : "fails";
    if (REFUSED.has(support)) return "fails";
    if (AT_RISK.has(support)) return "at-risk";
    return support === "works" ? "runs" : "unknown";
  };
  // Most answers give no reason, so the subject of a reason is looked up only when there is one.
  const add = (answer: Answer, about: () => Omit<Reason, "support">) => {
    if (answer.notes.length > 0) notes.push(...notesOf(answer));
    const weight = weigh(answer.support);
    if (weight === "runs") return;
    verdict = worse(verdict, weight);
    reasons.push(evidence({ ...about(), support: answer.support }, answer));
  };

  if (failedCanary) {
    const advice = "A harness canary failed on it, so no measurement of it counts.";
    add({ support: "unknown", evidence: [failedCanary], notes: [] }, () => ({ advice }));
  }
  // If the runtime cannot load the format, its interfaces do not matter.
  let loads = true;
  for (const feature of failedCanary ? [] : needs.features) {
    const row = matrix.features[feature];
    const unmeasured: Answer = { support: "unknown", evidence: [], notes: [] };
    const answer = row === undefined ? unmeasured : answerAt(matrix, row, lane, version);
    if (feature.startsWith("component-model") && answer.support === "rejected") loads = false;
    add(answer, () => ({ feature }));
  }
  for (const one of imports) {
    if (one.status === "foreign") {
      const about = () => ({ ...subjectOf(one), advice: adviceForForeign(one) });
      add({ support: "foreign", evidence: [], notes: [] }, about);
    } else if (!failedCanary && isAsked(one) && (loads || one.kind !== "interface")) {
      add(answerFor(matrix, one, lane, version), () => subjectOf(one));
    }
  }
  // If an import is missing or refused by itself, how it links with others adds nothing.
  for (const trait of failedCanary || (verdict as Verdict) === "fails" ? [] : traits) {
    const row = matrix.traits?.[trait];
    const unmeasured: Answer = { support: "unknown", evidence: [], notes: [] };
    add(row === undefined ? unmeasured : answerAt(matrix, row, lane, version), () => ({ trait }));
  }
  reasons.sort((a, b) => RANK[weigh(b.support)] - RANK[weigh(a.support)] || reachRank(a.reach) - reachRank(b.reach));
  return { verdict, reasons, notes };
}

/** A component imports types only to name what its other imports use. */
function isAsked({ kind, signature }: ReportedImport): boolean {
  return kind === "function" || (kind === "interface" && signature !== "type");
}

function subjectOf(one: ReportedImport): Pick<Reason, "import" | "signature" | "reach"> {
  return { import: nameOf(one), signature: one.signature, ...(one.reach !== undefined && { reach: one.reach }) };
}

const RANK: Record<Verdict, number> = { runs: 0, unknown: 1, "at-risk": 2, fails: 3 };

const noteTexts = new WeakMap<Answer, string[]>();

/** `probe: observed` for each. Cached, because the same edge claims fail in many versions. */
function notesOf(answer: Answer): string[] {
  return memo(noteTexts, answer, () => answer.notes.map(([probe, observed]) => `${probe}: ${observed}`));
}

function worse(a: Verdict, b: Verdict): Verdict {
  return RANK[b] > RANK[a] ? b : a;
}

function evidence(reason: Reason, answer: Answer): Reason {
  const [first] = answer.evidence;
  if (!first) return reason;
  const [probe, observed] = first;
  const more = answer.evidence.length > 1 ? `, and ${answer.evidence.length - 1} more` : "";
  return { ...reason, probe, observed: observed + more };
}
