import type { Column } from "../../data/columns.js";
import type { Context } from "../../data/context.js";
import { familiesOf } from "../../data/families.js";
import { segment } from "../../data/links.js";
import { type MatrixPageGroups, nameOfPage } from "../../data/matrix-pages.js";
import type { Group, Row } from "../../data/rows.js";
import { offers } from "../../data/seen.js";
import { USES } from "../../data/uses.js";
import { type CellView, cellView } from "../../tables/cell.js";
import { compareSupports, REJECTED, SUPPORTS, type SupportWord, supportWord } from "../../tables/supports.js";
import { tallyColumn } from "../../tables/tally-group.js";
import type { PageKind } from "../page.js";

/** One ABI: its functions, and every runtime that has any of them. */
export interface MatrixPage {
  title: string;
  about: string;
  pages: { name: string; href: string; current: boolean }[];
  noun: Group["noun"];
  /** Runtimes by use, for the head; `span` columns each. */
  uses: { title: string; span: number }[];
  columns: (Pick<Column, "runtime" | "label" | "version" | "href"> & { first: boolean; works: number })[];
  /** Functions of the first group; the numbers of the columns are shares of it. */
  total: number;
  /** The whole width of the table in columns. */
  width: number;
  /** Runtimes without the ABI; empty if every one has it. */
  without: string;
  families: MatrixFamily[];
  /** The shapes that occur. */
  legend: (SupportWord & { word: string })[];
}

interface MatrixFamily {
  id: string;
  title: string;
  rows: { id: string; name: string; tag: string; href: string; cells: CellView[] }[];
}

export function matrixPage(page: MatrixPageGroups, context: Context): MatrixPage {
  const { matrix, newest, pages } = context;
  const rows = page.groups.flatMap((group) => group.rows);
  const columns = newest.filter((column) => offers(matrix, column, { rows }));
  const [first] = page.groups as [Group];
  const families = page.groups.flatMap((group, index) => groupFamilies(group, index, columns, context));
  return {
    title: nameOfPage(page),
    about: first.about,
    pages: pages.map((one) => ({ name: nameOfPage(one), href: one.path, current: one === page })),
    noun: first.noun,
    uses: USES.map(({ use, title }) => ({ title, span: columns.filter((one) => one.use === use).length })).filter(
      ({ span }) => span > 0,
    ),
    columns: columns.map((column, index) => ({
      ...column,
      first: columns[index - 1]?.use !== column.use,
      works: tallyColumn(first, matrix, column).works,
    })),
    total: first.rows.filter(({ alternate }) => !alternate).length,
    width: columns.length + 1,
    without: sentence(newest.filter((column) => !columns.includes(column)).map(({ label }) => label)),
    families,
    legend: legendOf(families, first.noun),
  };
}

/** Families of the first group have their own title; those of the others say whose they are. */
function groupFamilies(group: Group, index: number, columns: Column[], context: Context): MatrixFamily[] {
  return familiesOf(group).map(({ title, rows }) => ({
    id: segment(`${group.id}-${title}`.toLowerCase().replaceAll(" ", "-")),
    title: index === 0 ? title : `${group.title}: ${title.toLowerCase()}`,
    rows: rows.map((row) => ({
      id: row.id,
      name: nameIn(row, group),
      tag: row.tag,
      href: row.href,
      cells: columns.map((column) => cellView(context, column, row, group.noun)),
    })),
  }));
}

const nameIn = ({ name }: Row, { noun }: Group): string => (noun === "Way out" ? name.replace(".", ", ") : name);

function sentence(names: string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function legendOf(families: MatrixFamily[], noun: Group["noun"]): MatrixPage["legend"] {
  const seen = new Set(families.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell.support))));
  return [...SUPPORTS, REJECTED]
    .filter(({ support }) => seen.has(support))
    .sort((a, b) => compareSupports(a.support, b.support))
    .map((one) => ({
      ...one,
      word: supportWord(one.support, noun),
      meaning: noun === "Way out" ? (WAYS[one.support] ?? one.meaning) : one.meaning,
    }));
}

const WAYS: Partial<Record<SupportWord["support"], string>> = {
  works: "the guest was refused, or reached nothing outside",
  broken: "the guest read, changed or removed a file outside",
  unknown: "the way could not be tried",
};

export const matrixPageKind: PageKind = function* (context) {
  for (const page of context.pages) {
    const view = matrixPage(page, context);
    yield {
      path: page.path,
      title: `${view.title}: support by runtime · wasi-scan`,
      description: `${view.title} in the newest version of every WebAssembly runtime: what works, misbehaves or is missing.`,
      section: "matrix",
      template: "matrix",
      view,
    };
  }
};
