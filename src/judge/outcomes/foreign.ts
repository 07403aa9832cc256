import { answerAt } from "../../matrix/cells.js";
import type { Answer, Matrix } from "../../matrix/format.js";
import type { ReportedImport, Verdict } from "../../model/report.js";

/** Kind of import → the trait that shows what a runtime does about one that it does not know. */
const TRAITS: Partial<Record<ReportedImport["kind"], string>> = {
  function: "foreign-import",
  table: "imported-table",
  global: "imported-global",
};

/**
 * What an import that is no syscall comes to. It is refused, unless the runtime links whatever it is asked for: a
 * function then traps when it is called, and a table or global is simply there.
 *
 * @param lazy whether it links unknown names of modules that it does know, which tells where this was not measured
 */
export function weighForeign(
  matrix: Matrix,
  { kind }: Pick<ReportedImport, "kind">,
  lane: number,
  version: number,
  lazy: boolean,
): { weight: Verdict; evidence: Answer["evidence"] } {
  const trait = TRAITS[kind];
  const row = trait === undefined ? undefined : matrix.traits?.[trait];
  const answer = row === undefined ? undefined : answerAt(matrix, row, lane, version);
  if (answer?.support === "works") {
    return { weight: kind === "function" ? "at-risk" : "runs", evidence: [[`trait/${trait}`, "exited 0"]] };
  }
  const measured = answer !== undefined && answer.support !== "unknown";
  return { weight: kind === "function" && lazy && !measured ? "at-risk" : "fails", evidence: [] };
}

/** The traits that the answers for these imports rest on. */
export function foreignTraits(imports: ReportedImport[]): string[] {
  const kinds = imports.filter(({ status }) => status === "foreign").map(({ kind }) => kind);
  return [...new Set(kinds.flatMap((kind) => TRAITS[kind] ?? []))];
}
