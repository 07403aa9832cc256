import { memo } from "../model/memo.js";
import type { Reason } from "../model/report.js";
import type { Judgement } from "./verdict.js";

/** The answer for a module in one configuration of one version. */
export interface Configured {
  judgement: Judgement;
  flags: string[];
  /** Several configurations together, each of which was measured alone. */
  joined?: true;
}

/**
 * The configuration to tell: the one nearest to plain in which the module runs. Where none alone suffices, several
 * together may, each of which brings a part of what the plain one lacks and takes nothing away.
 *
 * @param all the plain one first, then by the number of their flags; judged as far as they are looked at
 */
export function chooseConfiguration(all: Iterable<Configured>): Configured {
  const seen: Configured[] = [];
  for (const one of all) {
    seen.push(one);
    // No flag brings what is not WASI.
    if (one.judgement.verdict === "runs" || one.judgement.reasons.some(({ support }) => support === "foreign")) break;
  }
  const [plain, ...named] = seen;
  if (!plain) return { judgement: { verdict: "unknown", reasons: [], hazards: [], notes: [] }, flags: [] };
  if (plain.judgement.verdict === "runs") return plain;
  const single = named.find(({ judgement }) => judgement.verdict === "runs");
  const joined = together(plain, named);
  if (single && (!joined || single.flags.length <= joined.flags.length)) return single;
  if (joined) return joined;
  return named.reduce((best, one) => (isBetter(one.judgement, best.judgement) ? one : best), plain);
}

/** The configurations that by turns bring all that the plain one lacks. */
function together(plain: Configured, named: Configured[]): Configured | undefined {
  const lacking = plain.judgement.reasons.map(subjectOf);
  const helping = named.filter(({ judgement }) => addsNothing(judgement, plain.judgement));
  const chosen = new Set<Configured>();
  for (const subject of lacking) {
    const brings = ({ judgement }: Configured) => !judgement.reasons.some((one) => subjectOf(one) === subject);
    const first = [...chosen].find(brings) ?? helping.find(brings);
    if (!first) return undefined;
    chosen.add(first);
  }
  if (chosen.size < 2) return undefined;
  const parts = [...chosen];
  const notes = [...new Set(parts.flatMap(({ judgement }) => judgement.notes))];
  const all = new Map(parts.flatMap(({ judgement }) => judgement.hazards).map((hazard) => [hazard.probe, hazard]));
  const judgement: Judgement = { verdict: "runs", reasons: [], hazards: [...all.values()], notes };
  return { judgement, flags: joinFlags(parts.map(({ flags }) => flags)), joined: true };
}

/** `-W a=y -W b=y` and `-W b=y -S c=y` as one line, none of them twice. */
function joinFlags(lists: string[][]): string[] {
  const words = lists.flatMap((flags) =>
    flags.flatMap((flag, i) => {
      if (/^-\w$/.test(flag)) return [];
      const option = flags[i - 1];
      return [option !== undefined && /^-\w$/.test(option) ? `${option} ${flag}` : flag];
    }),
  );
  return [...new Set(words)].flatMap((words) => words.split(" "));
}

/** Whatever does not work there does not work in the plain configuration either. */
function addsNothing(named: Judgement, plain: Judgement): boolean {
  const lacking = new Set(plain.reasons.map(subjectOf));
  return named.reasons.every((one) => lacking.has(subjectOf(one)));
}

/**
 * A named configuration is worth its flags only if it runs, or at least links, what the plain one does not. An incomplete
 * measurement of it is not a failure; then the imports that the plain one lacks must at least have linked. One that
 * breaks something that works in the plain one is not better for what it adds.
 */
function isBetter(named: Judgement, than: Judgement): boolean {
  if (than.verdict !== "fails" || named.verdict === "fails") return false;
  if (named.verdict === "at-risk") return addsNothing(named, than);
  // The reason concerns the whole version: none of its measurements count.
  if (named.reasons.some((one) => subjectOf(one) === subjectOf({}))) return false;
  const open = new Set(named.reasons.filter((one) => !linked(one)).map(subjectOf));
  return than.reasons.every((one) => one.support === "unknown" || !open.has(subjectOf(one)));
}

/** A behaviour probe that ran shows that the syscall exists, even if its set-up failed. */
const linked = ({ support, probe, observed }: Reason): boolean =>
  support === "links" || (probe !== undefined && observed !== undefined && !probe.startsWith("link/"));

/** Modules share their reasons. */
const subjects = new WeakMap<Partial<Reason>, string>();

const subjectOf = (reason: Partial<Reason>): string =>
  memo(subjects, reason, () => JSON.stringify([reason.import, reason.feature, reason.trait]));
