import { CONVENTIONS } from "../../model/conventions.js";
import { FAILS, type HazardGroup } from "../hazard-groups.js";
import { startOfWidth, widthOf } from "../width.js";
import { shortName } from "./deciding.js";
import type { Newest } from "./newest.js";

const MOST = 2;

/** `path_rename destroys data with a symbolic link: bun, deno, 2 more`, in as few columns as that takes */
export function hazardLine(group: HazardGroup, rows: Newest[], width = Number.POSITIVE_INFINITY): string {
  const { import: of, trait, probe, failure, destroys, when } = group;
  const runtimes = rows.filter(({ entry }) => group.entries.includes(entry)).map(({ runtime }) => runtime);
  const subject = of !== undefined ? shortName(of) : (CONVENTIONS[trait ?? ""]?.subject ?? trait);
  const claim = probe.slice(probe.lastIndexOf(".") + 1).replaceAll("-", " ");
  const circumstance = when ? ` with ${inWords(when)}` : of === undefined ? "" : ` (${claim})`;
  const what = `${subject} ${destroys ? "destroys data" : FAILS[failure]}${circumstance}`;
  const forms = [
    whereOf(runtimes, MOST),
    whereOf(runtimes, 1),
    ...(runtimes.length > 1 ? [`${runtimes.length} runtimes`] : []),
  ];
  const fitting = forms.map((where) => `${what}: ${where}`).find((text) => widthOf(text) <= width);
  if (fitting !== undefined) return fitting;
  const where = forms.at(-1) as string;
  return `${startOfWidth(what, width - widthOf(where) - 3)}…: ${where}`;
}

const whereOf = (runtimes: string[], most: number): string => {
  const more = runtimes.length - most;
  return `${runtimes.slice(0, most).join(", ")}${more > 0 ? `, ${more} more` : ""}`;
};

/** `argument 4 has 8 (truncate); world a symbolic link` → `truncate, a symbolic link` */
function inWords(when: string): string {
  const parts = when.split(/;\s*/).map((part) => {
    const [, name] = /\(([^()]+)\)$/.exec(part) ?? [];
    return name && part.startsWith("argument ") ? name : part.replace(/^(?:world|memory) /, "");
  });
  return parts.join(", ");
}
