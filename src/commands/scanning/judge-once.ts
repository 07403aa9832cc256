import type { ModuleIdentity } from "../../judge/scan.js";
import type { Needs } from "../../model/needs.js";
import type { ModuleReport } from "../../model/report.js";

/** What the answers of a stream that are kept as text may take, in characters; one has some ten thousand. */
const MOST_TEXT = 64 * 1024 ** 2;
const LONGEST_KEY = 1 << 16;

type Judge = (identity: ModuleIdentity, needs: Needs) => ModuleReport;

/**
 * Judges modules with equal needs once, since a verdict depends on nothing else: a registry's tags and a toolchain's small
 * modules repeat themselves.
 *
 * @param keeps whether all reports are kept anyway, so that those of equal needs share their parts. Otherwise answers are
 * kept as text, which takes a tenth of the memory, and those that were not asked for longest are forgotten
 */
export function judgeOnce(judge: Judge, keeps: boolean): Judge {
  const kept = keeps ? new Map<string, ModuleReport>() : new Texts();
  let count = 0;
  return (identity, needs) => {
    // A scan of one module has nothing to gain.
    if (count++ === 0) return judge(identity, needs);
    const key = JSON.stringify(needs);
    const known = kept.get(key);
    if (known) return { ...known, ...identity };
    const report = judge(identity, needs);
    if (key.length <= LONGEST_KEY) kept.set(key, report);
    return report;
  };
}

class Texts {
  /** The one that was asked for last is the last. */
  private readonly texts = new Map<string, string>();
  private length = 0;

  get(key: string): ModuleReport | undefined {
    const text = this.texts.get(key);
    if (text === undefined) return undefined;
    this.texts.delete(key);
    this.texts.set(key, text);
    return JSON.parse(text) as ModuleReport;
  }

  set(key: string, report: ModuleReport): void {
    const text = JSON.stringify(report);
    this.texts.set(key, text);
    this.length += key.length + text.length;
    for (const [oldest, { length }] of this.texts) {
      if (this.length <= MOST_TEXT) break;
      this.texts.delete(oldest);
      this.length -= oldest.length + length;
    }
  }
}
