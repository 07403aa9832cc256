import type { Column } from "../data/columns.js";
import type { Context } from "../data/context.js";
import { matrixPath } from "../data/links.js";
import { nameOfPage } from "../data/matrix-pages.js";
import { offers } from "../data/seen.js";
import { USES } from "../data/uses.js";
import { type BarPart, barOf } from "../tables/bar.js";
import { tallyColumn } from "../tables/tally-group.js";
import { keptShare } from "./about/accuracy-page.js";
import type { PageKind } from "./page.js";

/** The picture of every runtime and ABI, and the ways on. */
export interface HomePage {
  numbers: { syscalls: number; probes: string; runtimes: number; versions: number; observations: string };
  /** Share of correct `runs` predictions; empty if not measured. */
  accuracy: string;
  abis: { name: string; href: string; total: number }[];
  /** The whole width of the table in columns. */
  width: number;
  uses: { title: string; runtimes: HomeRow[] }[];
}

interface HomeRow extends Pick<Column, "runtime" | "label" | "version" | "href" | "failedCanary"> {
  /** One for each ABI. */
  cells: HomeCell[];
}

/** `null` numbers are shown as nothing: the runtime does not offer that ABI. */
interface HomeCell {
  href: string;
  works: number;
  /** The number, or a question mark where nothing is known. */
  shown: string;
  total: number;
  /** `44 works, 2 partial` */
  text: string;
  bar: BarPart[];
  offered: boolean;
}

export function homePage(context: Context): HomePage {
  const { data, newest, pages } = context;
  const { facts, probes, files } = data;
  const shown = pages.filter(({ path, groups: [group] }) => group?.open && path !== matrixPath("wasix-64"));
  return {
    numbers: {
      syscalls: facts.length,
      probes: thousands(probes.length),
      runtimes: new Set(files.map(({ runtime }) => runtime)).size,
      versions: new Set(files.map(({ runtime, version }) => `${runtime} ${version}`)).size,
      observations: thousands(files.reduce((sum, file) => sum + Object.keys(file.observations).length, 0)),
    },
    accuracy: keptShare(data.accuracy) ?? "",
    abis: shown.map((page) => ({
      name: nameOfPage(page),
      href: page.path,
      total: countOf(page.groups[0]?.rows ?? []),
    })),
    width: shown.length + 1,
    uses: USES.map(({ use, title }) => ({
      title,
      runtimes: newest
        .filter((column) => column.use === use)
        .map((column) => ({ ...column, cells: shown.map((page) => homeCell(page, column, context)) })),
    })).filter(({ runtimes }) => runtimes.length > 0),
  };
}

const countOf = (rows: { alternate: boolean }[]): number => rows.filter(({ alternate }) => !alternate).length;

function homeCell({ path, groups }: Context["pages"][number], column: Column, { matrix }: Context): HomeCell {
  const group = groups[0] ?? { rows: [] };
  const tally = tallyColumn(group, matrix, column);
  return {
    href: `${path}?runtime=${encodeURIComponent(column.runtime)}`,
    works: tally.works,
    shown: tally.parts.every(({ support }) => support === "unknown") ? "?" : String(tally.works),
    total: tally.total,
    text: tally.text,
    bar: barOf(tally),
    offered: offers(matrix, column, group),
  };
}

/** `12 345`, with a space that does not break. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
}

export const homePages: PageKind = function* (context) {
  yield {
    path: "index.html",
    title: "WASI and WASIX support, measured · wasi-scan",
    description: "Which WASI and WASIX syscalls work on which WebAssembly runtimes and versions, measured with probes.",
    section: "home",
    template: "home",
    view: homePage(context),
  };
};
