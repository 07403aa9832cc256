import type { Column } from "../data/columns.js";
import type { Context } from "../data/context.js";
import { seenIn } from "../data/seen.js";
import { type BarPart, barOf } from "../tables/bar.js";
import { tally } from "../tables/supports.js";
import { abisOf } from "./abis.js";

/** A table of one ABI for the frame of another page. */
export interface Embed {
  path: string;
  name: string;
  page: string;
  total: number;
  date: string;
  rows: (Pick<Column, "label" | "version" | "href"> & { works: number; text: string; bar: BarPart[] })[];
}

export const embedPath = (abi: string): string => `embed/${abi}.html`;

export function embeds(context: Context): Embed[] {
  const { matrix } = context;
  return abisOf(context).map((abi) => {
    const counted = abi.rows.filter(({ alternate }) => !alternate);
    const { id, name, page, total, columns } = abi;
    const rows = columns.map((column) => {
      const own = tally(counted.map((row) => seenIn(matrix, column, row).answer.support));
      const { label, version, href } = column;
      return { label, version, href, works: abi.works(column), text: own.text, bar: barOf(own) };
    });
    return { path: embedPath(id), name, page, total, date: matrix.date, rows };
  });
}
