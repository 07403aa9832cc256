import type { ModuleIdentity } from "../../../judge/scan.js";
import { Bounded } from "../../../model/memo.js";
import type { Needs } from "../../../model/needs.js";
import type { ModuleReport } from "../../../model/report.js";

/** So many answers of a stream are kept, and up to as many older ones. */
const MOST = 128;
const LONGEST_KEY = 1 << 14;

type Judge = (identity: ModuleIdentity, needs: Needs) => ModuleReport;

/**
 * Judges modules with equal needs once, since a verdict depends on nothing else: a registry's tags and a toolchain's small
 * modules repeat themselves.
 *
 * @param keeps whether all reports are kept anyway. Otherwise those that were not asked for longest are forgotten
 */
export function judgeOnce(judge: Judge, keeps: boolean): Judge {
  const kept = keeps ? new Map<string, ModuleReport>() : new Bounded<string, ModuleReport>(MOST);
  let count = 0;
  return (identity, needs) => {
    // A scan of one module has nothing to gain.
    if (count++ === 0) return judge(identity, needs);
    const key = JSON.stringify(needs);
    const known = kept.get(key);
    if (known) return { ...known, ...identity };
    const report = judge(identity, needs);
    if (keeps || key.length <= LONGEST_KEY) kept.set(key, report);
    return report;
  };
}
