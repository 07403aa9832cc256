import { LINKED } from "../../../matrix/cells.js";
import { WASIX_32 } from "../../../model/names/abis.js";
import type { ReasonSupport } from "../../../model/report.js";
import type { Context } from "../../data/context.js";
import { familiesOf } from "../../data/families.js";
import type { SiteColumn } from "../../data/lanes.js";
import { segment } from "../../data/links.js";
import { type Row, rowAnswer } from "../../data/rows.js";
import { offers } from "../../data/seen.js";
import type { PageKind } from "../page.js";

/** Which version of which runtime has a call of WASIX. */
export interface WasixPage {
  /** Runtimes that have any of it. */
  columns: { label: string; href: string; oldest: string; newest: string }[];
  /** The whole width of the table in columns. */
  width: number;
  families: { title: string; rows: WasixRow[] }[];
}

export interface WasixRow {
  id: string;
  name: string;
  tag: string;
  href: string;
  cells: SinceCell[];
}

/** The oldest version from which on every measured version links the call, and from which on it works. */
export interface SinceCell {
  /** Empty if the newest version does not link it. */
  links: string;
  /** Place of that version among the measured ones; -1 for none. */
  at: number;
  /** Empty if it does not work in the newest version. */
  works: string;
  /** Whether it linked before it worked. */
  later: boolean;
  href: string;
}

export function wasixPage(context: Context): WasixPage {
  const { matrix, groups, newest, columns } = context;
  const group = groups.find(({ id }) => id === WASIX_32);
  if (!group) return { columns: [], width: 1, families: [] };
  const having = newest.filter((column) => offers(matrix, column, group));
  const lanes = having.flatMap(({ runtime }) =>
    columns.filter((column) => column.runtime === runtime && column.platformNote === ""),
  );
  return {
    columns: having.map(({ label, href }, at) => ({
      label,
      href,
      oldest: lanes[at]?.versions[0]?.version ?? "",
      newest: lanes[at]?.versions.at(-1)?.version ?? "",
    })),
    width: having.length + 1,
    families: familiesOf(group).map(({ title, rows }) => ({
      title,
      rows: rows.map((row) => ({
        id: row.id,
        name: row.name,
        tag: row.tag,
        href: row.href,
        cells: lanes.map((column) => sinceOf(row, column, context)),
      })),
    })),
  };
}

function sinceOf(row: Row, { versions, runtime }: SiteColumn, { matrix }: Context): SinceCell {
  const supports = versions.map(({ places }) =>
    places.map(({ lane, index }) => rowAnswer(matrix, row, lane, index).support),
  );
  const from = (good: (one: ReasonSupport[]) => boolean) =>
    supports.reduceRight((first, one, at) => (first === at + 1 && good(one) ? at : first), versions.length);
  const linked = from((one) => one.some((support) => LINKED.has(support)));
  const working = from((one) => one.includes("works"));
  return {
    links: versions[linked]?.version ?? "",
    at: linked < versions.length ? linked : -1,
    works: versions[working]?.version ?? "",
    later: working > linked,
    href: `${row.href}#${segment(runtime)}`,
  };
}

export const wasixPages: PageKind = function* (context) {
  yield {
    path: "wasix.html",
    title: "WASIX: which Wasmer do I need · wasi-scan",
    description:
      "The Wasmer version from which on a WASIX call links and works: pick the calls that your program makes.",
    section: "wasix",
    template: "wasix",
    view: wasixPage(context),
  };
};
