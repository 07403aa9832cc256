import type { Reason, VerdictEntry } from "../types.js";

/** Everything that was found of one import or feature. */
export interface ReasonGroup {
  /** The import or feature. */
  subject: string;
  signature?: string;
  findings: { support: Reason["support"]; observed?: string; entries: VerdictEntry[] }[];
  /** Distinct next steps, those that apply in most places first. */
  advice: string[];
  reproduce?: string;
}

/** Joins equal reasons of many runtimes: each import once, in the order of how many versions it stands in the way of. */
export function groupReasons(verdicts: VerdictEntry[]): ReasonGroup[] {
  const groups = new Map<string, ReasonGroup & { advised: Map<string, number> }>();
  for (const entry of verdicts) {
    for (const reason of entry.reasons) {
      const subject =
        reason.import ??
        (reason.feature ? `feature ${reason.feature}` : reason.probe ? "nothing counts" : "not measured");
      const key = `${subject} ${reason.signature ?? ""}`;
      let group = groups.get(key);
      if (!group) {
        group = { subject, findings: [], advice: [], advised: new Map() };
        if (reason.signature) group.signature = reason.signature;
        groups.set(key, group);
      }
      // The import's own name need not be read twice.
      const observed = reason.observed?.replace(` ${subject}`, "");
      const finding = group.findings.find((one) => one.support === reason.support && one.observed === observed);
      if (finding) finding.entries.push(entry);
      else group.findings.push({ support: reason.support, observed, entries: [entry] });
      if (reason.advice) group.advised.set(reason.advice, (group.advised.get(reason.advice) ?? 0) + 1);
      group.reproduce ??= reason.reproduce;
    }
  }
  return [...groups.values()]
    .sort((a, b) => weight(b) - weight(a))
    .map(({ advised, ...group }) => ({
      ...group,
      findings: group.findings.sort((a, b) => b.entries.length - a.entries.length),
      advice: [...advised]
        .sort(([, a], [, b]) => b - a)
        .map(([advice]) => advice)
        .slice(0, MOST_ADVICE),
    }));
}

const MOST_ADVICE = 2;

function weight({ findings }: ReasonGroup): number {
  return findings.reduce((sum, { entries }) => sum + entries.length, 0);
}
