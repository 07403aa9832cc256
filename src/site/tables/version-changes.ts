import type { Context } from "../data/context.js";
import type { ColumnLane } from "../data/lanes.js";
import { type SupportChange, supportChanges } from "./support-changes.js";

/** What changed from one measured version to the next. */
export interface VersionChanges {
  from: string;
  to: string;
  anchor: string;
  changes: SupportChange[];
}

/** Newest first, and only where something changed. A version whose harness failed says nothing, so its neighbours are compared with each other. */
export function versionChanges(
  { lane, versions }: ColumnLane,
  suffix: string,
  { groups, matrix }: Context,
): VersionChanges[] {
  const sound = versions.filter((version) => !version.failedCanary);
  return sound
    .flatMap((to, at) => {
      const from = sound[at - 1];
      if (!from) return [];
      const changes = supportChanges(groups, matrix, { lane, index: from.index }, { lane, index: to.index });
      if (changes.length === 0) return [];
      return [{ from: from.version, to: to.version, anchor: `changes-${to.version}${suffix}`, changes }];
    })
    .reverse();
}
