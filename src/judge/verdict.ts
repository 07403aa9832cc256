import { answerAt } from "../matrix/cells.js";
import type { Answer, Matrix } from "../matrix/format.js";
import type { Invalid } from "../model/needs.js";
import { reachRank } from "../model/reach.js";
import type { Hazard, Reason, ReportedImport, Verdict } from "../model/report.js";
import { type AskedConvention, judgeConvention } from "./conventions.js";
import { NOTHING, type Outcome, Outcomes, outcomeOf, outcomesOf, weightOf } from "./outcomes/outcome.js";

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

/** What {@link judge} looks at in one version after the other. */
export interface Looked {
  features: Outcomes[];
  traits: Outcomes[];
  conventions: Outcomes[];
  /** Why no engine takes the module. */
  invalid: Invalid[];
}

/** @param asked what the module asks for; its outcomes are those of every module that asks for the same */
export function lookedAt(asked: Asked, matrix: Matrix): Looked {
  const rowOutcomes = (kind: "feature" | "trait", name: string, row: number | undefined) =>
    outcomesOf(matrix, `${kind} ${name}`, () => {
      return new Outcomes(matrix, row, (lane, version, lazy) => {
        const answer = row === undefined ? UNMEASURED : answerAt(matrix, row, lane, version);
        return outcomeOf(answer, { [kind]: name }, weightOf(answer.support, lazy));
      });
    });
  return {
    features: asked.features.map((name) => rowOutcomes("feature", name, matrix.features[name])),
    traits: asked.traits.map((name) => rowOutcomes("trait", name, matrix.traits?.[name])),
    conventions: asked.conventions.map((one) => conventionOutcomes(one, matrix)),
    invalid: asked.invalid ?? [],
  };
}

const UNMEASURED: Answer = { support: "unknown", evidence: [], notes: [] };

/** An import that is asked of the runtime, with what it comes to. */
export interface AskedImport {
  one: ReportedImport;
  outcomes: Outcomes;
}

/**
 * The first that applies: `fails` if an import or feature is missing, `at-risk` if something links but does
 * not work, `unknown` if something was not measured, `runs`.
 */
export function judge(
  { invalid, features, traits, conventions }: Looked,
  imports: AskedImport[],
  matrix: Matrix,
  lane: number,
  version: number,
): Judgement {
  if (invalid.length > 0) return refused(invalid);
  const failedCanary = matrix.lanes[lane]?.versions[version]?.failedCanary;
  const found: Outcome[] = [];
  const hazards: Hazard[] = [];
  const notes: string[] = [];
  let verdict: Verdict = "runs";
  const add = (outcome: Outcome) => {
    if (outcome === NOTHING) return;
    for (const note of outcome.notes) notes.push(note);
    for (const hazard of outcome.hazards) hazards.push(hazard);
    if (outcome.weight === "runs") return;
    verdict = worse(verdict, outcome.weight);
    found.push(outcome);
  };

  if (failedCanary) {
    const about = { advice: "A harness canary failed on it, so no measurement of it counts." };
    add(outcomeOf({ support: "unknown", evidence: [failedCanary] }, about, "unknown"));
  }
  // If the runtime cannot load the format, its interfaces do not matter.
  let loads = true;
  for (const outcomes of failedCanary ? [] : features) {
    const outcome = outcomes.at(lane, version);
    const { feature, support } = outcome.reason ?? {};
    if (support === "rejected" && feature?.startsWith("component-model")) loads = false;
    add(outcome);
  }
  for (const { one, outcomes } of imports) {
    const counts = !failedCanary && isAsked(one) && (loads || one.kind !== "interface");
    if (one.status === "foreign" || counts) add(outcomes.at(lane, version));
  }
  // If an import is missing or refused by itself, how it links with others adds nothing.
  for (const outcomes of failedCanary || (verdict as Verdict) === "fails" ? [] : traits)
    add(outcomes.at(lane, version));
  for (const outcomes of failedCanary ? [] : conventions) add(outcomes.at(lane, version));
  if (found.length > 1) found.sort(byWeight);
  return { verdict, reasons: found.flatMap(({ reason }) => reason ?? []), hazards, notes };
}

const byWeight = (a: Outcome, b: Outcome): number =>
  RANK[b.weight] - RANK[a.weight] || reachRank(a.reason?.reach) - reachRank(b.reason?.reach);

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

/** Several rows decide about a convention, so each version is looked at. */
function conventionOutcomes(convention: AskedConvention, matrix: Matrix): Outcomes {
  return outcomesOf(matrix, `convention ${JSON.stringify(convention)}`, () => {
    return new Outcomes(matrix, undefined, (lane, version) => {
      const judged = judgeConvention(convention, matrix, lane, version);
      if (judged === undefined) return NOTHING;
      const { weight, answer, about } = judged;
      if (weight !== "hazard") return outcomeOf(answer, about, weight);
      const hazards = answer.evidence.map(([probe, observed]) => lossOf(convention.trait, probe, observed));
      return { ...NOTHING, hazards };
    });
  });
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

const RANK: Record<Verdict, number> = { runs: 0, unknown: 1, "at-risk": 2, fails: 3 };

function worse(a: Verdict, b: Verdict): Verdict {
  return RANK[b] > RANK[a] ? b : a;
}
