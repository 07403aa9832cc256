import { memo } from "../../model/memo.js";
import type { Reason } from "../../model/report.js";
import { isDeed, subjectOf } from "./deciding.js";
import type { Newest } from "./newest.js";

/** What a user can change: what it is about, and the next step. */
export interface Step {
  /** `fd_seek, fd_write`; empty where the advice says it. */
  subject: string;
  advice: string;
  /** Where the advice was read, if that is a page. */
  source?: string;
}

/** The next steps for rows that do not run, those that help most of them first; equal steps are one. */
export function stepsOf(rows: Newest[], places: string[]): Step[] {
  const running = [...new Set(rows.filter(({ verdict }) => verdict === "runs").map(({ runtime }) => runtime))];
  const found = new Map<string, Found>();
  const subjectsKnown = new Map<string, string>();
  for (const row of rows) {
    for (const reason of row.verdict === "runs" ? [] : row.entry.reasons) {
      const told = adviceOf(reason, places, running);
      if (!told) continue;
      const subject = isDeed(reason) ? "" : subjectOf(reason);
      // Imports that are not WASI come from one place and go together; of any other, the first advice is enough.
      const key =
        reason.support === "foreign" ? told.advice : memo(subjectsKnown, subject || told.advice, () => told.advice);
      const step = memo(found, key, () => ({ ...told, support: reason.support, subjects: new Set(), rows: new Set() }));
      step.rows.add(row);
      if (subject) step.subjects.add(subject);
    }
  }
  return [...found.values()]
    .sort((a, b) => b.rows.size - a.rows.size)
    .map(({ subjects, rows: _, support, ...step }) => ({ subject: few([...subjects], support, step.advice), ...step }));
}

type Found = Omit<Step, "subject"> & { subjects: Set<string>; rows: Set<Newest>; support: Reason["support"] };

const MOST_SUBJECTS = 3;

/** What holds for the whole module, whatever call it was found by. */
const ABOUT_MODULE = /^The module |^Use .* runs( it)?\.$/;

/** `a, b, c, 2 more`; nothing where the advice stands for itself: what imports that are not WASI are, which runtime to use. */
function few(names: string[], support: Reason["support"], advice: string): string {
  if (support === "foreign" && names.length > 1) return "";
  const more = names.length - MOST_SUBJECTS;
  if (ABOUT_MODULE.test(advice) || (more > 0 && advice.startsWith("Use "))) return "";
  return `${names.slice(0, MOST_SUBJECTS).join(", ")}${more > 0 ? `, ${more} more` : ""}`;
}

/** The build's advice before what is known of versions; a version that was not measured has none. */
function adviceOf(
  { build, advice, support }: Reason,
  places: string[],
  running: string[],
): Pick<Step, "advice" | "source"> | undefined {
  const [first] = build ?? [];
  if (first) return { advice: first.advice, ...(/^https:/.test(first.source) && { source: first.source }) };
  if (!advice || support === "unknown" || support === "links") return undefined;
  return { advice: instead(advice, places, running) };
}

const MOST = 3;

/**
 * `Measured to work in a, b, c, d.` as something to do: `Use b, c, a or another that runs it.`
 *
 * @param places runtimes, the most used first
 * @param running those that run the module, if any does: they are better than such as only have the function
 */
export function instead(advice: string, places: string[], running: string[]): string {
  return advice.replace(/^Measured to work in (.+?)\.(?= |$)/, (_whole, list: string) => {
    const names = list.split(", ");
    if (names.some((name) => !/^[a-z][a-z-]*$/.test(name))) return `Use ${list}, where it works.`;
    if (running.length > 0)
      return `Use ${choice(running, "another that runs it")}${running.length > MOST ? "" : ", where it runs"}.`;
    const placeOf = (name: string) => (places.includes(name) ? places.indexOf(name) : places.length);
    const sorted = [...names].sort((a, b) => placeOf(a) - placeOf(b));
    return `Use ${choice(sorted, `one of ${names.length - MOST} more`)}, where it works.`;
  });
}

/** `a`, `a or b`, `a, b, c or <others>` */
function choice(names: string[], others: string): string {
  const shown = names.length > MOST ? [...names.slice(0, MOST), others] : names;
  return [shown.slice(0, -1).join(", "), shown.at(-1)].filter(Boolean).join(" or ");
}
