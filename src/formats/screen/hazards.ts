import { CONVENTIONS } from "../../model/conventions.js";
import { memo } from "../../model/memo.js";
import type { FormatOptions } from "../format.js";
import { FAILS, type HazardGroup } from "../hazard-groups.js";
import { wrap } from "../wrap.js";
import { shortName } from "./deciding.js";
import type { Newest } from "./newest.js";
import { LABEL } from "./states.js";

/** What may go wrong in one way on the same runtimes. */
export interface HazardLine {
  /** `fd_write destroys data (a file opened for appending): chromium, runno` */
  text: string;
  /** Whether data is lost or the sandbox left. */
  destroys: boolean;
}

/** Runtimes that are named, but where data is lost: there all are. */
const MOST = 3;

/** The hazards, with those of one function that concern the same runtimes together; losses of data first, the most used runtime first. */
export function hazardLines(groups: HazardGroup[], rows: Newest[]): HazardLine[] {
  const joined = new Map<string, { groups: HazardGroup[]; runtimes: string[]; place: number }>();
  for (const group of groups) {
    const own = rows.filter(({ entry }) => group.entries.includes(entry));
    const runtimes = [...new Set(own.map(({ runtime }) => runtime))];
    const key = JSON.stringify([whatOf(group), runtimes]);
    const place = own[0] ? rows.indexOf(own[0]) : rows.length;
    memo(joined, key, () => ({ groups: [], runtimes, place })).groups.push(group);
  }
  const lines = [...joined.values()].map(({ groups: own, runtimes, place }) => {
    const destroys = own.some((group) => group.destroys);
    return { text: print(own, runtimes, destroys ? runtimes.length : MOST), destroys, place };
  });
  const losses = lines.filter(({ destroys }) => destroys).sort((a, b) => a.place - b.place);
  return [...losses, ...lines.filter(({ destroys }) => !destroys)].map(({ text, destroys }) => ({ text, destroys }));
}

/** One hazard: `path_rename destroys data (a symbolic link): bun, deno, runno, 2 more` */
export const hazardLine = (group: HazardGroup, rows: Newest[]): string =>
  hazardLines([group], rows)
    .map(({ text }) => text)
    .join();

function print(groups: HazardGroup[], runtimes: string[], most: number): string {
  const [first] = groups as [HazardGroup, ...HazardGroup[]];
  const cases = [...new Set(groups.map(caseOf))].filter(Boolean).join(" or ");
  const more = runtimes.length - most;
  const where = `${runtimes.slice(0, most).join(", ")}${more > 0 ? `, ${more} more` : ""}`;
  return `${whatOf(first)}${cases ? ` (${cases})` : ""}: ${where}`;
}

function whatOf({ import: of, trait, failure, destroys }: HazardGroup): string {
  const subject = of !== undefined ? shortName(of) : (CONVENTIONS[trait ?? ""]?.subject ?? trait);
  return `${subject} ${destroys ? "destroys data" : FAILS[failure]}`;
}

/** `argument 4 has 8 (truncate); world a file that was opened for writing` → `truncate, a file opened for writing` */
function caseOf({ import: of, probe, when }: HazardGroup): string {
  if (!when) return of === undefined ? "" : probe.slice(probe.lastIndexOf(".") + 1).replaceAll("-", " ");
  const parts = when.split(/;\s*/).map((part) => {
    const [, name] = /\(([^()]+)\)$/.exec(part) ?? [];
    return name && part.startsWith("argument ") ? name : part.replace(/^(?:world|memory) /, "");
  });
  return parts.join(", ").replaceAll(" that was opened ", " opened ");
}

/** How hazards differ from what stands above: they concern runtimes that run it. */
const HAZARDS = "also where it runs, if the program does this:";

/** The block of the screen, with at most so many losses of data and other hazards; none where no loss may be shown. */
export function hazardBlock(
  all: HazardLine[],
  { losses, hazards: most }: { losses: number; hazards: number },
  { colours: c, width }: FormatOptions,
): string[] {
  if (all.length === 0 || losses === 0) return [];
  const destroying = all.filter(({ destroys }) => destroys).slice(0, losses);
  const shown = [...destroying, ...all.filter(({ destroys }) => !destroys).slice(0, most)];
  const indent = " ".repeat(LABEL);
  const lines = shown.flatMap(({ text }) => wrap(text, width - LABEL, "", "  "));
  const more = all.length - shown.length;
  if (shown.length === 0) return [`${c.yellow("hazards    ")}${more} where it runs: --reasons`];
  if (more > 0) lines.push(`${more} more: --reasons`);
  const head = wrap(HAZARDS, width, c.yellow("hazards    "), indent);
  return [...head, ...lines.map((line) => indent + line)];
}
