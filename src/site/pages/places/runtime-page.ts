import type { Context } from "../../data/context.js";
import { fileAt } from "../../data/file-index.js";
import type { ColumnLane, SiteColumn } from "../../data/lanes.js";
import { runtimePath } from "../../data/links.js";
import { type Gaps, gapsOf } from "../../tables/gaps.js";
import { type Score, scoresOf } from "../../tables/history.js";
import type { PageKind } from "../page.js";

/** Facts and measurements of one runtime. */
export interface RuntimePage {
  id: string;
  name: string;
  /** The library that brings WASI to it; empty if it has its own. */
  shim: string;
  /** Absent if it has no written facts. */
  fact: { about: string; homepage: string; obtained: string; notes: string[]; sources: SourceView[] } | null;
  version: string;
  changesHref: string;
  scores: Score[];
  gaps: Gaps;
  platforms: PlatformView[];
}

/** `link` where the text is an address. */
export interface SourceView {
  text: string;
  link: boolean;
}

/** One runtime on one platform. */
export interface PlatformView {
  platform: string;
  /** Added to ids if a runtime was measured on several platforms. */
  suffix: string;
  versions: VersionView[];
  cannot: { canary: string; why: string }[];
}

export interface VersionView {
  anchor: string;
  version: string;
  date: string;
  engine: string;
  /** The harness canary that failed; empty where all hold. */
  failedCanary: string;
  configurations: string;
  lazy: string;
  blind: string;
}

export function runtimePage(id: string, context: Context): RuntimePage {
  const fact = context.data.runtimes.find((runtime) => runtime.id === id);
  const column = context.newest.find(({ runtime }) => runtime === id);
  const own = context.columns.filter(({ runtime }) => runtime === id);
  const plain = own[0]?.lanes[0];
  return {
    id,
    name: fact?.name ?? id,
    shim: fact?.shim ?? "",
    fact: fact
      ? {
          about: fact.about,
          homepage: fact.homepage,
          obtained: fact.obtained,
          notes: fact.notes ?? [],
          sources: fact.sources.map((text) => ({ text, link: /^https?:/.test(text) })),
        }
      : null,
    version: column?.version ?? "",
    changesHref: changesPath(id),
    scores: column && plain ? scoresOf(column, plain, context) : [],
    gaps: column ? gapsOf(column, context) : { supports: [], flags: [] },
    platforms: own.map((platform) => platformView(platform, context)),
  };
}

export const changesPath = (id: string): string => runtimePath(id).replace(/\.html$/, ".changes.html");

function platformView(column: SiteColumn, { files }: Context): PlatformView {
  const [plain, ...named] = column.lanes;
  const newest = plain?.versions.at(-1);
  const file = plain && newest && fileAt(files, plain.lane, newest.version);
  const suffix = column.platformNote && `-${column.platformNote}`;
  return {
    platform: column.platform,
    suffix,
    versions: plain ? plain.versions.map((version) => versionView(version, suffix, [plain, ...named])).reverse() : [],
    cannot: Object.entries(file?.cannot ?? {}).map(([canary, why]) => ({ canary, why })),
  };
}

function versionView(
  { version, date, engine, failedCanary, lazy, blind }: ColumnLane["versions"][number],
  suffix: string,
  lanes: ColumnLane[],
): VersionView {
  const has = (lane: ColumnLane) => lane.versions.some((one) => one.version === version);
  const trait = (found?: boolean) => (failedCanary || found === undefined ? "unknown" : found ? "yes" : "no");
  return {
    anchor: `v${version}${suffix}`,
    version,
    date,
    engine: engine ?? "",
    failedCanary: failedCanary?.join(" ") ?? "",
    configurations: [...new Set(lanes.filter(has).map(({ configuration }) => configuration))]
      .filter((name) => name !== "default")
      .join(", "),
    lazy: trait(lazy),
    blind: trait(blind),
  };
}

export const runtimePages: PageKind = function* (context) {
  for (const id of new Set(context.columns.map(({ runtime }) => runtime))) {
    const view = runtimePage(id, context);
    yield {
      path: runtimePath(id),
      title: `${view.name}: WASI and WASIX support · wasi-scan`,
      description: `What works and what does not in each measured version of ${view.name}.`,
      section: "home",
      template: "runtime",
      view,
    };
  }
};
