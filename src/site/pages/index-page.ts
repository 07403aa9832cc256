import type { Matrix } from "../../matrix/format.js";
import type { ReasonSupport } from "../../model/report.js";
import type { Context } from "../data/context.js";
import type { Newest } from "../data/lanes.js";
import { segment } from "../data/links.js";
import { type Group, rowAnswer } from "../data/rows.js";
import { REJECTED, SUPPORTS, type SupportWord, type Tally } from "../tables/supports.js";
import { tallyGroup } from "../tables/tally-group.js";
import { keptShare } from "./accuracy-page.js";
import type { PageKind } from "./page.js";

/** The matrix: every syscall and feature in the newest measured version of every runtime. */
export interface IndexPage {
  columns: Newest[];
  /** Width in pixels from which the widest table needs no scrolling of its own. */
  fits: number;
  numbers: { syscalls: number; probes: number; runtimes: number; versions: number; observations: string };
  /** Share of correct `runs` predictions, if measured. */
  accuracy: string | undefined;
  legend: SupportWord[];
  rejected: SupportWord;
  /** The groups in the overview; each has a tab. */
  abis: IndexGroup[];
  overview: OverviewRow[];
  groups: IndexGroup[];
}

export interface OverviewRow extends Pick<Newest, "runtime" | "version" | "href" | "failedCanary"> {
  tallies: Tally[];
}

export interface IndexGroup extends Omit<Group, "rows"> {
  count: number;
  rows: IndexRow[];
}

export interface IndexRow {
  id: string;
  name: string;
  tag: string;
  href: string;
  cells: { support: ReasonSupport; href: string }[];
}

const NAME_WIDTH = 230;
const COLUMN_WIDTH = 76;
const PAGE_PADDING = 48;

export function indexPage({ data, matrix, newest: columns, groups }: Context): IndexPage {
  const { facts, probes, files } = data;
  const abis = groups.filter(({ open }) => open);
  const shown = groups.map((group) => indexGroup(group, columns, matrix));
  const versions = new Set(files.map(({ runtime, version }) => `${runtime} ${version}`));
  const observations = files.reduce((sum, file) => sum + Object.keys(file.observations).length, 0);
  return {
    columns,
    fits: NAME_WIDTH + COLUMN_WIDTH * columns.length + PAGE_PADDING,
    numbers: {
      syscalls: facts.length,
      probes: probes.length,
      runtimes: new Set(files.map(({ runtime }) => runtime)).size,
      versions: versions.size,
      observations: thousands(observations),
    },
    accuracy: keptShare(data.accuracy),
    legend: SUPPORTS,
    abis: shown.filter(({ open }) => open),
    rejected: REJECTED,
    overview: columns.map(({ runtime, version, href, failedCanary, lane, index }) => ({
      runtime,
      version,
      href,
      failedCanary,
      tallies: abis.map((group) => tallyGroup(group, matrix, lane, index)),
    })),
    groups: shown,
  };
}

function indexGroup(group: Group, columns: Newest[], matrix: Matrix): IndexGroup {
  return {
    ...group,
    count: group.rows.filter((row) => !row.alternate).length || group.rows.length,
    rows: group.rows.map((row) => ({
      id: row.id,
      name: row.name,
      tag: row.tag,
      href: row.href,
      cells: columns.map(({ runtime, lane, index }) => ({
        support: rowAnswer(matrix, row, lane, index).support,
        href: `${row.href}#${segment(runtime)}`,
      })),
    })),
  };
}

/** `12 345`, with a space that does not break. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
}

export const indexPages: PageKind = function* (context) {
  yield {
    path: "index.html",
    title: "WASI and WASIX syscalls by runtime, as measured · wasi-scan",
    description: "Which WASI and WASIX syscalls work on which WebAssembly runtimes and versions, measured with probes.",
    template: "index",
    view: indexPage(context),
  };
};
