import type { Finding } from "../model/gate/findings.js";
import { memo } from "../model/memo.js";
import type { Report } from "../model/report.js";

/** The findings of a report, each fingerprint once: services drop a second one of the same, so the gravest must be first. */
export function findingsOf({ gate }: Report): Finding[] {
  const seen = new Set<string>();
  return (gate?.findings ?? []).filter(({ fingerprint }) => !seen.has(fingerprint) && seen.add(fingerprint));
}

/** Neither accepted by an exception nor known from the baseline. */
export const isOpen = ({ excepted, known, fails }: Finding): boolean => fails || !(excepted || known);

/** What is wrong in the same way on several targets. */
export interface FindingGroup {
  first: Finding;
  /** `alpha 1.0.0–2.0.0`, … ; empty if it is about the module alone. */
  targets: string[];
}

/** Joins findings that differ in their target alone; the order stays. */
export function groupFindings(findings: Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const { file, module, subject, state, severity, fails, target, versions } = finding;
    const key = JSON.stringify([file, module, subject, state, severity, fails]);
    const group = memo(groups, key, () => ({ first: finding, targets: [] }));
    if (target) group.targets.push(`${target} ${versions ?? ""}`.trim());
  }
  return [...groups.values()];
}

/** The message of the first, and where else. */
export function messageOf({ first, targets }: FindingGroup): string {
  const others = targets.slice(1);
  return `${first.message}${others.length > 0 ? `, and on ${others.join(", ")}` : ""}`;
}
