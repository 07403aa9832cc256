import type { Column } from "../data/columns.js";
import type { Context } from "../data/context.js";
import type { ColumnLane } from "../data/lanes.js";
import { nameOfPage } from "../data/matrix-pages.js";
import { offers } from "../data/seen.js";
import { type BarPart, barOf } from "./bar.js";
import { tallyColumn, tallyGroup } from "./tally-group.js";

/** How much of one ABI works in the newest version of a runtime, and how that came. */
export interface Score {
  name: string;
  href: string;
  works: number;
  total: number;
  text: string;
  bar: BarPart[];
  /** A stepped line over the versions, in a box of 100 × 20; empty where only one was measured. */
  steps: string;
  /** `38 in 9.0.4, 44 in 50.0.1`: the versions in which the number changed. */
  changes: string;
}

/** The ABIs that it offers. */
export function scoresOf(column: Column, plain: ColumnLane, { pages, matrix }: Context): Score[] {
  return pages.flatMap((page) => {
    const [group] = page.groups;
    if (!group || !offers(matrix, column, group)) return [];
    const tally = tallyColumn(group, matrix, column);
    const counts = plain.versions.map(({ version, index, failedCanary }) => ({
      version,
      works: failedCanary ? null : tallyGroup(group, matrix, plain.lane, index).works,
    }));
    const known = counts.flatMap(({ version, works }) => (works === null ? [] : [{ version, works }]));
    return [
      {
        name: nameOfPage(page),
        href: `${page.path}?runtime=${encodeURIComponent(column.runtime)}`,
        works: tally.works,
        total: tally.total,
        text: tally.text,
        bar: barOf(tally),
        steps: known.length > 1 ? stepsOf(known.map(({ works }) => works / Math.max(1, tally.total))) : "",
        changes: known
          .filter(({ works }, at) => at === 0 || works !== known[at - 1]?.works)
          .map(({ version, works }) => `${works} in ${version}`)
          .join(", "),
      },
    ];
  });
}

/** @param shares oldest first, 0 to 1 */
function stepsOf(shares: number[]): string {
  const width = 100 / shares.length;
  const y = (share: number) => Math.round((19 - share * 18) * 10) / 10;
  const steps = shares.map(
    (share, at) => `${at === 0 ? "" : `V${y(share)}`}H${Math.round((at + 1) * width * 10) / 10}`,
  );
  return `M0 ${y(shares[0] ?? 0)}${steps.join("")}`;
}
