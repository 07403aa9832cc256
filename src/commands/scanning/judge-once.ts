import type { ModuleIdentity } from "../../judge/scan.js";
import type { Needs } from "../../model/needs.js";
import type { ModuleReport } from "../../model/report.js";

/** Only what a few hundred kilobytes need is kept: a registry's tags and a toolchain's small modules repeat themselves. */
const MOST_KEPT = 200;
const LONGEST_KEY = 1 << 16;

/**
 * Judges modules with equal needs once: a verdict depends on nothing else. The oldest answers are forgotten, so memory does
 * not grow with the number of modules.
 */
export function judgeOnce(
  judge: (identity: ModuleIdentity, needs: Needs) => ModuleReport,
): (identity: ModuleIdentity, needs: Needs) => ModuleReport {
  const kept = new Map<string, ModuleReport>();
  let count = 0;
  return (identity, needs) => {
    // A scan of one module has nothing to gain.
    if (count++ === 0) return judge(identity, needs);
    const key = JSON.stringify(needs);
    const known = kept.get(key);
    if (known) return { ...known, ...identity };
    const report = judge(identity, needs);
    if (key.length > LONGEST_KEY) return report;
    kept.set(key, report);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value as string);
    return report;
  };
}
