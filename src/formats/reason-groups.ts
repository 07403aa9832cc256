import { explainObserved } from "../model/exit-status.js";
import { memo } from "../model/memo.js";
import { nameOfSubject } from "../model/names/reason-subject.js";
import type { Reach } from "../model/needs.js";
import { reachRank } from "../model/reach.js";
import type { Reason, VerdictEntry } from "../model/report.js";

/** The findings for one import or feature, or for several with the same findings. */
export interface ReasonGroup {
  subjects: { name: string; signature?: string; calls?: number }[];
  /** For all of them, if the code was read. */
  reach?: Reach;
  findings: Finding[];
  /** Distinct next steps, the most common first, followed by build advice. */
  advice: string[];
  reproduce?: string;
}

export interface Finding {
  support: Reason["support"];
  /** Distinct, in words. */
  observed: string[];
  /** What does not hold, as a sentence; of the first probe that shows it. */
  claim?: string;
  entries: VerdictEntry[];
}

/**
 * Joins equal reasons: each import once, direct calls first, then by the number of versions concerned.
 *
 * @param places runtimes, the most used first: a reason is reproduced on the newest version of the first it concerns
 */
export function groupReasons(verdicts: VerdictEntry[], places: string[] = []): ReasonGroup[] {
  const groups = new Map<string, ReasonGroup>();
  const order = new Map(verdicts.map((entry, index) => [entry, index]));
  for (const group of bySubject(verdicts, places)) {
    const findings = group.findings.map(({ support, entries }) => [
      support,
      ...entries.map((entry) => order.get(entry)),
    ]);
    const key = JSON.stringify([findings, group.advice, group.reach, called(group)]);
    const known = groups.get(key);
    if (!known) {
      groups.set(key, group);
      continue;
    }
    known.subjects.push(...group.subjects);
    for (const [index, finding] of group.findings.entries()) addNew(known.findings[index]?.observed, finding.observed);
  }
  return [...groups.values()].sort(
    (a, b) => called(b) - called(a) || reachRank(a.reach) - reachRank(b.reach) || weight(b) - weight(a),
  );
}

/** An unfinished group: how often each advice was given. */
type Advised = ReasonGroup & { advised: Map<string, number>; build: string[]; place: number };

function bySubject(verdicts: VerdictEntry[], places: string[]): ReasonGroup[] {
  const groups = new Map<string, Advised>();
  for (const entry of verdicts) {
    for (const reason of entry.reasons) {
      const key = `${nameOfSubject(reason)} ${reason.signature ?? ""}`;
      const group = memo(groups, key, () => newGroup(reason));
      let finding = group.findings.find(({ support }) => support === reason.support);
      if (!finding) {
        finding = { support: reason.support, observed: [], entries: [] };
        group.findings.push(finding);
      }
      finding.entries.push(entry);
      if (reason.claim !== undefined) finding.claim ??= reason.claim;
      // If an import does not link, its evidence adds nothing.
      const observed = reason.observed?.startsWith("unlinked") ? undefined : reason.observed;
      if (observed !== undefined) addNew(finding.observed, [inWords(observed, reason.probe)]);
      if (reason.advice) group.advised.set(reason.advice, (group.advised.get(reason.advice) ?? 0) + 1);
      for (const { advice } of reason.build ?? []) addNew(group.build, [advice]);
      const place = places.includes(entry.runtime) ? places.indexOf(entry.runtime) : places.length;
      if (reason.reproduce && (group.reproduce === undefined || place <= group.place)) {
        [group.reproduce, group.place] = [reason.reproduce, place];
      }
    }
  }
  return [...groups.values()].map(({ advised, build, place: _, ...group }) => ({
    ...group,
    findings: group.findings.sort((a, b) => b.entries.length - a.entries.length),
    advice: [...mostGiven(advised), ...build],
  }));
}

function newGroup(reason: Reason): Advised {
  const { signature, calls, reach } = reason;
  const ofImport = reason.import !== undefined;
  const subject = {
    name: nameOfSubject(reason),
    ...(ofImport && signature && { signature }),
    ...(ofImport && calls !== undefined && { calls }),
  };
  return {
    subjects: [subject],
    ...(reach && { reach }),
    findings: [],
    advice: [],
    advised: new Map(),
    build: [],
    place: 0,
  };
}

/** `exited 52, and 2 more` → `returned ENOSYS` */
function inWords(observed: string, probe?: string): string {
  const first = observed.replace(/, and \d+ more$/, "");
  return explainObserved(first, probe) || first;
}

const MOST_ADVICE = 2;

function mostGiven(advised: Map<string, number>): string[] {
  const sorted = [...advised].sort(([, a], [, b]) => b - a);
  return sorted.map(([advice]) => advice).slice(0, MOST_ADVICE);
}

function addNew(list: string[] = [], more: string[]): void {
  for (const one of more) if (!list.includes(one)) list.push(one);
}

/** Sorts imports called in the traced run first; without a trace it keeps the order. */
function called({ subjects }: ReasonGroup): number {
  return subjects.some(({ calls }) => (calls ?? 0) > 0) ? 1 : 0;
}

function weight({ findings }: ReasonGroup): number {
  return findings.reduce((sum, { entries }) => sum + entries.length, 0);
}
