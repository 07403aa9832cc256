import type { Context } from "../data/context.js";
import type { ColumnLane, SiteColumn } from "../data/lanes.js";
import { runtimePath } from "../data/links.js";
import { printVersions } from "../data/versions-text.js";
import { fileAt } from "../tables/observed.js";
import { newestProblems, type Problems } from "../tables/problems.js";
import { type SupportChange, supportChanges } from "../tables/support-changes.js";
import type { Tally } from "../tables/supports.js";
import { tallyGroup } from "../tables/tally-group.js";
import { type VersionChanges, versionChanges } from "../tables/version-changes.js";
import type { PageKind } from "./page.js";

/** Facts and measurements of one runtime. */
export interface RuntimePage {
  id: string;
  name: string;
  /** Absent if it has no written facts. */
  fact: { about: string; homepage: string; obtained: string; notes: string[]; sources: SourceView[] } | null;
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
  configurations: ConfigurationView[];
  groups: { id: string; title: string }[];
  counts: { versions: string; tallies: Tally[] }[];
  /** Whether several versions were measured. */
  several: boolean;
  changes: VersionChanges[];
  newest: Problems | null;
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

export interface ConfigurationView {
  name: string;
  flags: string;
  version: string;
  /** From the plain configuration of the same version. */
  changes: SupportChange[];
}

export function runtimePage(id: string, context: Context): RuntimePage {
  const fact = context.data.runtimes.find((runtime) => runtime.id === id);
  return {
    id,
    name: fact?.name ?? id,
    fact: fact
      ? {
          about: fact.about,
          homepage: fact.homepage,
          obtained: fact.obtained,
          notes: fact.notes ?? [],
          sources: fact.sources.map((text) => ({ text, link: /^https?:/.test(text) })),
        }
      : null,
    platforms: context.columns.filter(({ runtime }) => runtime === id).map((column) => platformView(column, context)),
  };
}

function platformView(column: SiteColumn, context: Context): PlatformView {
  const { matrix, groups, files } = context;
  const [plain, ...named] = column.lanes;
  const newest = plain?.versions.at(-1);
  const file = plain && newest && fileAt(files, matrix, plain.lane, newest.version);
  const suffix = column.platformNote && `-${column.platformNote}`;
  return {
    platform: column.platform,
    suffix,
    versions: plain ? plain.versions.map((version) => versionView(version, suffix, [plain, ...named])).reverse() : [],
    cannot: Object.entries(file?.cannot ?? {}).map(([canary, why]) => ({ canary, why })),
    configurations: named.flatMap((lane) => (plain ? [configurationView(plain, lane, context)] : [])),
    groups: groups.filter(({ open }) => open).map(({ id, title }) => ({ id, title })),
    counts: plain ? countsOf(plain, context) : [],
    several: (plain?.versions.length ?? 0) > 1,
    changes: plain ? versionChanges(plain, suffix, context) : [],
    newest: plain && newest ? newestProblems(plain, newest, context) : null,
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
    configurations: lanes
      .filter(has)
      .map(({ configuration }) => configuration)
      .join(", "),
    lazy: trait(lazy),
    blind: trait(blind),
  };
}

/** Newest first, versions with equal counts joined. */
function countsOf({ lane, versions }: ColumnLane, { groups, matrix }: Context): PlatformView["counts"] {
  const counts: { versions: string[]; tallies: Tally[]; key: string }[] = [];
  for (const { version, index } of versions) {
    const tallies = groups.filter(({ open }) => open).map((group) => tallyGroup(group, matrix, lane, index));
    const key = tallies.map(({ text }) => text).join("\n");
    const last = counts.at(-1);
    if (last?.key === key) last.versions.push(version);
    else counts.push({ versions: [version], tallies, key });
  }
  return counts.map(({ versions: joined, tallies }) => ({ versions: printVersions(joined), tallies })).reverse();
}

function configurationView(plain: ColumnLane, named: ColumnLane, { groups, matrix }: Context): ConfigurationView {
  const newest = named.versions.at(-1);
  const same = plain.versions.find(({ version }) => version === newest?.version);
  const from = { lane: plain.lane, index: same?.index ?? -1 };
  const to = { lane: named.lane, index: newest?.index ?? -1 };
  return {
    name: named.configuration,
    flags: named.flags.join(" "),
    version: newest?.version ?? "",
    changes: newest && same ? supportChanges(groups, matrix, from, to) : [],
  };
}

export const runtimePages: PageKind = function* (context) {
  for (const id of new Set(context.columns.map(({ runtime }) => runtime))) {
    const view = runtimePage(id, context);
    yield {
      path: runtimePath(id),
      title: `${view.name}: WASI and WASIX support, as measured · wasi-scan`,
      description: `What works and what does not in each measured version of ${view.name}, and what changed between them.`,
      template: "runtime",
      view,
    };
  }
};
