import { memo } from "../../model/memo.js";
import type { Reason } from "../../model/report.js";
import { howOf, subjectOf } from "./deciding.js";
import type { Newest } from "./newest.js";

/** What a user can change: a reason in words, and the next step. */
export interface Step {
  subject: string;
  /** What is the matter, in the words of most rows. */
  how: string;
  advice: string;
  /** Where the advice was read, if that is a page. */
  source?: string;
  /** Rows that it concerns. */
  rows: number;
}

/** The next steps for rows that do not run, those that help most of them first. */
export function stepsOf(rows: Newest[], places: string[]): Step[] {
  const found = new Map<string, Step & { hows: Map<string, number> }>();
  for (const { entry, verdict } of rows) {
    for (const reason of verdict === "runs" ? [] : entry.reasons) {
      const told = adviceOf(reason, places);
      if (!told) continue;
      const subject = subjectOf(reason);
      const key = isOfMany(reason) ? told.advice : subject;
      const step = memo(found, key, () => ({ subject, how: "", ...told, rows: 0, hows: new Map() }));
      step.rows++;
      step.hows.set(howOf(reason), (step.hows.get(howOf(reason)) ?? 0) + 1);
      if (subject !== step.subject && isOfMany(reason)) step.subject = "";
    }
  }
  return [...found.values()]
    .sort((a, b) => b.rows - a.rows)
    .map(({ hows, ...step }) => ({ ...step, how: [...hows].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "" }));
}

/** Such imports come from one place and go together. */
const isOfMany = ({ support }: Reason): boolean => support === "foreign";

/** The build's advice before what is known of versions; a version that was not measured has none. */
function adviceOf({ build, advice, support }: Reason, places: string[]): Pick<Step, "advice" | "source"> | undefined {
  const [first] = build ?? [];
  if (first) return { advice: first.advice, ...(/^https:/.test(first.source) && { source: first.source }) };
  if (!advice || support === "unknown" || support === "links") return undefined;
  return { advice: fewNames(advice, places) };
}

const MOST = 3;

/** `Measured to work in a, b, c, d.` with three names, of the most used. */
export function fewNames(advice: string, places: string[]): string {
  return advice.replace(/^(Measured to work in )([a-z][\w, -]*)\./, (whole, start: string, list: string) => {
    const names = list.split(", ");
    if (names.length <= MOST || names.some((name) => !/^[a-z][a-z-]*$/.test(name))) return whole;
    const placeOf = (name: string) => (places.includes(name) ? places.indexOf(name) : places.length);
    const most = [...names].sort((a, b) => placeOf(a) - placeOf(b)).slice(0, MOST);
    return `${start}${most.join(", ")} and ${names.length - MOST} more.`;
  });
}
