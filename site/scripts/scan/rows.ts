import { decidingOf } from "../../../src/formats/screen/deciding.js";
import type { Newest } from "../../../src/formats/screen/newest.js";
import { STATES } from "../../../src/formats/screen/states.js";
import type { RuntimeColumn } from "../../../src/matrix/columns.js";
import type { VerdictEntry } from "../../../src/model/report.js";
import { compareVersions } from "../../../src/model/versions.js";
import { drawVersions } from "../../../src/site/data/draw-versions.js";
import { runtimePath } from "../../../src/site/data/links.js";
import type { BarView, RowView } from "./conversation.js";

/** One runtime or target, with a bar over its measured versions. */
export function rowView(row: Newest, entries: VerdictEntry[], columns: RuntimeColumn[]): RowView {
  const { runtime, version, verdict, since, fromOldest, entry } = row;
  const column = columns.find((one) => one.runtime === runtime);
  const flags = entry.flags.length > 0 ? `with ${entry.flags.join(" ")}` : "";
  const sinceText = since === version ? "" : fromOldest ? `since ${since}, the oldest measured` : `since ${since}`;
  return {
    runtime,
    href: column ? runtimePath(runtime) : "",
    version,
    verdict,
    word: STATES[verdict].word,
    since: sinceText,
    why: verdict === "runs" ? flags : (decidingOf(entry)?.text ?? ""),
    ...(column && { bar: barOf(column, entries) }),
  };
}

/** A version between two entries has no verdict of its own: it is unknown. */
function barOf({ runtime, versions }: RuntimeColumn, entries: VerdictEntry[]): BarView {
  const own = entries.filter((entry) => entry.runtime === runtime);
  return drawVersions(
    versions.map(({ version }) => ({
      version,
      support: own.find((one) => covers(one, version))?.verdict ?? "unknown",
    })),
  );
}

const covers = ({ since, until }: VerdictEntry, version: string): boolean =>
  compareVersions(since, version) <= 0 && compareVersions(version, until) <= 0;
