import { answerAt } from "../cells.js";
import type { Matrix } from "../format.js";

/**
 * Whether that version of a runtime keeps a guest inside of the directory that it is granted.
 *
 * @returns undefined where it is not known: the version was not measured, or some way out could not be tried
 */
export function confines(
  matrix: Matrix,
  runtime: string,
  version: string,
  configuration = "default",
): boolean | undefined {
  const row = matrix.sandbox?.confines;
  if (row === undefined) return undefined;
  const seen = matrix.lanes.flatMap((lane, index) => {
    if (lane.runtime !== runtime || lane.configuration !== configuration) return [];
    const at = lane.versions.findIndex((one) => one.version === version);
    return at < 0 ? [] : [answerAt(matrix, row, index, at).support];
  });
  if (seen.includes("broken")) return false;
  return seen.length > 0 && seen.every((support) => support === "works") ? true : undefined;
}
