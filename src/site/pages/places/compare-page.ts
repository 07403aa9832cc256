import { LINKED } from "../../../matrix/cells.js";
import type { Column } from "../../data/columns.js";
import type { Context } from "../../data/context.js";
import { comparePath, segment } from "../../data/links.js";
import { seenIn } from "../../data/seen.js";
import { addName, type NamedRows } from "../../tables/support-changes.js";
import type { PageKind } from "../page.js";

/** Every pair of runtimes: how much works in one and not in the other. */
export interface ComparePage {
  columns: { label: string; version: string; href: string }[];
  rows: { label: string; version: string; href: string; cells: PairCell[] }[];
}

export interface PairCell {
  label: string;
  href: string;
  count: number;
  same: boolean;
}

/** Two runtimes, each in its newest version. */
export interface PairPage {
  first: Column;
  second: Column;
  /** Rows that work in both. */
  both: number;
  sides: { has: Column; lacks: Column; count: number; names: NamedRows[] }[];
}

const works = (column: Column, { groups, matrix }: Context): Set<string> =>
  new Set(
    groups.flatMap(({ rows }) =>
      rows.filter((row) => seenIn(matrix, column, row).answer.support === "works").map(({ id }) => id),
    ),
  );

export function comparePage(context: Context): ComparePage {
  const { newest } = context;
  const working = new Map(newest.map((column) => [column, works(column, context)]));
  const only = (a: Column, b: Column) => [...(working.get(a) ?? [])].filter((id) => !working.get(b)?.has(id)).length;
  return {
    columns: newest,
    rows: newest.map((row) => ({
      ...row,
      cells: newest.map((column) => ({
        label: column.label,
        href: pairPath(row, column, newest),
        count: only(row, column),
        same: row === column,
      })),
    })),
  };
}

/** A pair has one page, whichever is named first. */
function pairPath(a: Column, b: Column, newest: Column[]): string {
  const [first, second] = newest.indexOf(a) < newest.indexOf(b) ? [a, b] : [b, a];
  return comparePath(first.runtime, second.runtime) + (first === a ? "#only-first" : "#only-second");
}

export function pairPage(first: Column, second: Column, { groups, matrix }: Context): PairPage {
  const sides = [
    { has: first, lacks: second, count: 0, names: [] as NamedRows[] },
    { has: second, lacks: first, count: 0, names: [] as NamedRows[] },
  ];
  let both = 0;
  for (const { title, rows } of groups) {
    for (const row of rows) {
      const [one, other] = [first, second].map((column) => seenIn(matrix, column, row).answer.support);
      if (one === "works" && other === "works") both++;
      const side = one === other ? undefined : one === "works" ? sides[0] : other === "works" ? sides[1] : undefined;
      if (!side) continue;
      side.count++;
      const there = LINKED.has((one === "works" ? other : one) ?? "unknown");
      const href = `${row.href}#${segment(side.lacks.runtime)}`;
      addName(side.names, title, { name: row.name, tag: there ? "misbehaves" : row.tag, href });
    }
  }
  return { first, second, both, sides };
}

export const comparePages: PageKind = function* (context) {
  const { newest } = context;
  yield {
    path: "compare.html",
    title: "Compare two runtimes · wasi-scan",
    description: "What works in one WebAssembly runtime and not in another, for every pair.",
    section: "compare",
    template: "compare",
    view: comparePage(context),
  };
  for (const [at, first] of newest.entries()) {
    for (const second of newest.slice(at + 1)) {
      yield {
        path: comparePath(first.runtime, second.runtime),
        title: `${first.label} or ${second.label} · wasi-scan`,
        description: `What works in ${first.label} and not in ${second.label}, and the other way round, as measured.`,
        section: "compare",
        template: "pair",
        view: pairPage(first, second, context),
      };
    }
  }
};
