import { adviceForForeign } from "../../advice/import-origins.js";
import { answersOf } from "../../matrix/cells.js";
import { claimOf } from "../../matrix/claims.js";
import type { ImportedInterface } from "../../matrix/components/interfaces.js";
import type { Matrix } from "../../matrix/format.js";
import { answerFor, rowOf, syscallOf } from "../../matrix/matrix.js";
import { type Condition, standingOf } from "../../model/claims/circumstance.js";
import { memo } from "../../model/memo.js";
import { nameOf } from "../../model/names/names.js";
import type { Reason, ReportedImport } from "../../model/report.js";
import { type Circumstance, failingClaims, isOfClaims } from "./failing-claims.js";
import { weighForeign } from "./foreign.js";
import { type Outcome, Outcomes, outcomeOf, outcomesOf, weightOf } from "./outcome.js";

type Asked = ReportedImport & Pick<ImportedInterface, "overNetwork" | "mayUseNetwork">;

/** What an import comes to, version by version. */
export function importOutcomes(matrix: Matrix, one: Asked): Outcomes {
  const row = one.status === "foreign" ? undefined : rowOf(matrix, one);
  const { module, name, kind, signature, reach, functions, overNetwork, mayUseNetwork, status, suggestion } = one;
  const met = one.arguments && (row === undefined ? one.arguments : standings(matrix, row, one));
  const key = [module, name, kind, signature, reach, functions, overNetwork, mayUseNetwork, status, suggestion, met];
  return outcomesOf(matrix, JSON.stringify(key), () => {
    if (one.status === "foreign") return foreign(matrix, one);
    const decides = row ?? (isUnlisted(matrix, one) ? NO_ROW : undefined);
    return new Outcomes(matrix, decides, (lane, version, lazy) => outcomeAt(matrix, one, lane, version, lazy));
  });
}

/** Has no cell anywhere, so that all versions that link alike share an outcome. */
const NO_ROW = -1;

/** A function that nobody measured under any signature: a stranger's module may name thousands. */
const isUnlisted = (matrix: Matrix, one: Asked): boolean => one.name !== "" && syscallOf(matrix, one) === undefined;

/** Whether the program uses the network, and is granted it, is not up to the code. */
const IF_USED: Circumstance = {
  when: "the program uses the network",
  conditions: [{ kind: "world", what: "the program uses the network" }],
};

/** The claims that fail put the module at risk only in circumstances that it meets. */
function outcomeAt(matrix: Matrix, one: Asked, lane: number, version: number, lazy: boolean): Outcome {
  const answer = answerFor(matrix, one, lane, version);
  const about = subjectOf(one);
  const plain = outcomeOf(answer, about, weightOf(answer.support, lazy));
  if (answer.notes.length === 0 && !isOfClaims(answer)) return plain;
  const { risks, hazards: found, notes } = failingClaims(matrix, answer, one.arguments, one.mayUseNetwork && IF_USED);
  const hazards = found.map((hazard) => ({ import: nameOf(one), ...hazard }));
  if (!isOfClaims(answer)) return { ...plain, hazards, notes };
  if (risks.length > 0) {
    return { ...outcomeOf({ ...answer, evidence: risks }, about, weightOf(answer.support, lazy)), hazards, notes };
  }
  const { otherwise: support = "works" } = answer;
  const evidence = support === "unknown" ? [] : answer.evidence;
  return { ...outcomeOf({ support, evidence }, about, weightOf(support, lazy)), hazards, notes };
}

function foreign(matrix: Matrix, one: ReportedImport): Outcomes {
  const about = { ...subjectOf(one), advice: adviceForForeign(one) };
  return new Outcomes(matrix, undefined, (lane, version, lazy) => {
    const { weight, evidence } = weighForeign(matrix, one, lane, version, lazy);
    return outcomeOf({ support: "foreign", evidence }, about, weight);
  });
}

function subjectOf(one: ReportedImport): Omit<Reason, "support"> {
  return { import: nameOf(one), signature: one.signature, ...(one.reach !== undefined && { reach: one.reach }) };
}

const conditionsKnown = new WeakMap<Matrix, Map<number, Condition[][]>>();

/** How the module's calls stand to each circumstance that matters for a row. Calls that agree in that share outcomes. */
function standings(matrix: Matrix, row: number, { arguments: known }: ReportedImport): string[] {
  const ofRows = memo(conditionsKnown, matrix, () => new Map<number, Condition[][]>());
  return memo(ofRows, row, () => conditionsOf(matrix, row)).map((one) => standingOf(one, known));
}

/** The circumstances with arguments in them, of all claims that fail anywhere in that row. */
function conditionsOf(matrix: Matrix, row: number): Condition[][] {
  const probes = new Set(
    answersOf(matrix, row).flatMap(({ evidence, notes }) => [...evidence, ...notes].map(([probe]) => probe)),
  );
  const byText = new Map([...probes].map((probe) => claimOf(matrix, probe)).map((one) => [one.when, one.conditions]));
  return [...byText.values()].filter((conditions) => conditions.length > 0);
}
