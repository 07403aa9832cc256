import { runtimeColumns } from "../../matrix/columns.js";
import type { Matrix } from "../../matrix/format.js";
import { declarationDrift } from "./declaration.js";
import { documentationDrift } from "./documentation.js";
import type { Drift, Facts } from "./drift.js";
import { sourceDrift } from "./source.js";

export { namesOf } from "./documentation.js";
export type { Contradiction, Drift, Facts } from "./drift.js";

/** Every fact that measurements contradict: documentation first, then sources of runtimes, then specifications. Pure. */
export function findDrift(facts: Facts, matrix: Matrix): Drift[] {
  const measured = { matrix, columns: runtimeColumns(matrix) };
  return [documentationDrift, sourceDrift, declarationDrift].flatMap((find) => find(facts, measured));
}
