import { sentenceOf } from "../matrix/claims.js";
import type { Matrix } from "../matrix/format.js";
import { memo } from "../model/memo.js";
import type { Hazard, Reason, VerdictEntry } from "../model/report.js";

/** Reasons and hazards as they are told, by what they were; modules share them. */
interface Told {
  reasons: WeakMap<Reason, Map<string, Reason>>;
  hazards: WeakMap<Hazard, Hazard>;
}
const told = new WeakMap<Matrix, Told>();

/** Notes in order, claims in words, and commands for the newest version, which is the easiest to check. */
export function finished(entry: VerdictEntry, matrix: Matrix): VerdictEntry {
  const known = memo(told, matrix, () => ({ reasons: new WeakMap(), hazards: new WeakMap() }));
  const place = `${entry.runtime}@${entry.until}`;
  const reasons = entry.reasons.map((reason) => {
    const { probe } = reason;
    if (probe === undefined) return reason;
    const byPlace = memo(known.reasons, reason, () => new Map<string, Reason>());
    return memo(byPlace, place, () => {
      const where = matrix.own?.[entry.runtime] ?? `-r ${place}`;
      return { ...reason, ...claimOf(matrix, probe), reproduce: `wasi-scan probe '${probe}' ${where}` };
    });
  });
  const hazards = entry.hazards.map((hazard) =>
    memo(known.hazards, hazard, () => ({ ...hazard, ...claimOf(matrix, hazard.probe) })),
  );
  return { ...entry, reasons, hazards, notes: [...entry.notes].sort() };
}

function claimOf(matrix: Matrix, probe: string): { claim?: string } {
  const claim = sentenceOf(matrix, probe);
  return claim === undefined ? {} : { claim };
}
