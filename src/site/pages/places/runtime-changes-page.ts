import type { Context } from "../../data/context.js";
import type { ColumnLane } from "../../data/lanes.js";
import { runtimePath } from "../../data/links.js";
import { type SupportChange, supportChanges } from "../../tables/support-changes.js";
import { type VersionChanges, versionChanges } from "../../tables/version-changes.js";
import type { PageKind } from "../page.js";
import { changesPath } from "./runtime-page.js";

/** What changed between the measured versions of a runtime, and what its flags change. */
export interface RuntimeChangesPage {
  id: string;
  name: string;
  href: string;
  platforms: { platform: string; changes: VersionChanges[]; configurations: ConfigurationView[] }[];
}

export interface ConfigurationView {
  name: string;
  flags: string;
  version: string;
  /** From the plain configuration of the same version. */
  changes: SupportChange[];
}

export function runtimeChangesPage(id: string, context: Context): RuntimeChangesPage {
  return {
    id,
    name: context.data.runtimes.find((runtime) => runtime.id === id)?.name ?? id,
    href: runtimePath(id),
    platforms: context.columns
      .filter(({ runtime }) => runtime === id)
      .map(({ platform, platformNote, lanes: [plain, ...named] }) => ({
        platform,
        changes: plain ? versionChanges(plain, platformNote && `-${platformNote}`, context) : [],
        configurations: plain ? named.map((lane) => configurationView(plain, lane, context)) : [],
      })),
  };
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

export const runtimeChangesPages: PageKind = function* (context) {
  for (const id of new Set(context.columns.map(({ runtime }) => runtime))) {
    const view = runtimeChangesPage(id, context);
    yield {
      path: changesPath(id),
      title: `${view.name}: what changed · wasi-scan`,
      description: `What changed between the measured versions of ${view.name}, and what its flags change.`,
      section: "home",
      template: "runtimeChanges",
      view,
    };
  }
};
