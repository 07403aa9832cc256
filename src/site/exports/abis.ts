import type { Column } from "../data/columns.js";
import type { Context } from "../data/context.js";
import { type MatrixPageGroups, nameOfPage } from "../data/matrix-pages.js";
import type { Row } from "../data/rows.js";
import { offers } from "../data/seen.js";
import { tallyColumn } from "../tables/tally-group.js";

/** One ABI as others read it, by the name of its page of the matrix: `preview1`. */
export interface Abi {
  id: string;
  name: string;
  /** Below the root of the site. */
  page: string;
  /** Functions, interfaces, features or ways out. */
  total: number;
  rows: Row[];
  /** Runtimes that offer any of it. */
  columns: Column[];
  works(column: Column): number;
}

export function abisOf(context: Context): Abi[] {
  return context.pages.map((page) => abiOf(page, context));
}

function abiOf(page: MatrixPageGroups, { matrix, newest }: Context): Abi {
  const group = { rows: page.groups[0]?.rows ?? [] };
  const rows = page.groups.flatMap((one) => one.rows);
  return {
    id: page.path.replace(/^matrix\/|\.html$/g, ""),
    name: nameOfPage(page),
    page: page.path,
    total: group.rows.filter(({ alternate }) => !alternate).length,
    rows,
    columns: newest.filter((column) => offers(matrix, column, { rows })),
    works: (column) => tallyColumn(group, matrix, column).works,
  };
}
