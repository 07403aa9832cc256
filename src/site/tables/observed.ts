import { printObserved } from "../../matrix/observation-text.js";
import { holds } from "../../matrix/support.js";
import { explainStatus } from "../../model/exit-status.js";
import { memo } from "../../model/memo.js";
import type { Observation, ObservationFile, Probe } from "../../model/probe.js";
import type { FileIndex } from "../data/file-index.js";
import type { ColumnLane, SiteColumn } from "../data/lanes.js";
import { printVersions } from "../data/versions-text.js";

/** What one probe did in one runtime and configuration, over versions that agree. */
export interface ObservedRange {
  runtime: string;
  href: string;
  platformNote: string;
  /** Empty in the plain configuration. */
  flags: string;
  versions: string;
  observed: string;
  /** Meaning of the exit status. */
  meaning: string;
  /** `holds`, `fails` or `unknown`; the reason in the last case. */
  held: "holds" | "fails" | "unknown";
  why: string;
  reproduce: string;
}

/** Newest versions first. A named configuration is listed only if it differs from the plain one. */
export function observedRanges(probe: Probe, columns: SiteColumn[], index: FileIndex): ObservedRange[] {
  const observations = index.observations.get(probe.id) ?? [];
  return columns.flatMap((column) => {
    const [plain, ...named] = column.lanes;
    if (!plain) return [];
    const inPlain = seenIn(probe, laneFiles(plain, index), observations);
    const differing = named.flatMap((lane) => {
      // Most configurations concern few probes.
      const measured = laneFiles(lane, index).filter(({ place }) => observations[place] !== undefined);
      if (measured.length === 0) return [];
      const seen = seenIn(probe, measured, observations);
      return seen.every(({ what, at }) => agree(whatAt(inPlain, at.version), what)) ? [] : [{ lane, seen }];
    });
    return [{ lane: plain, seen: inPlain }, ...differing].flatMap(({ lane, seen }) =>
      join(seen).map((range) => printRange(range, probe, column, lane)),
    );
  });
}

const whatAt = (seen: Seen[], version: string) => seen.find(({ at }) => at.version === version)?.what;

/** What was seen, the same object for all versions that agree. */
type What = Pick<ObservedRange, "observed" | "held" | "why" | "meaning">;

interface Seen {
  what: What;
  at: LaneFile;
}

const NOT_MEASURED: What = { observed: "not measured", held: "unknown", why: "", meaning: "" };

/** One version of a lane; every probe asks for it. */
interface LaneFile {
  version: string;
  /** The flags of the lane's configuration in this version. */
  flags: string;
  /** In the index of files; -1 without one. */
  place: number;
  file: ObservationFile | undefined;
  failed: [string, string] | undefined;
  /** Equal where the same things make an observation count. */
  counts: string;
}

const filesOf = new WeakMap<ColumnLane, LaneFile[]>();

function laneFiles(lane: ColumnLane, index: FileIndex): LaneFile[] {
  return memo(filesOf, lane, () =>
    lane.versions.map(({ version, failedCanary: failed }) => {
      const place = index.places[lane.lane]?.get(version) ?? -1;
      const file = index.files[place];
      const counts = [...(failed ?? []), ...Object.keys(file?.cannot ?? {})].join();
      return { version, flags: (file?.flags ?? lane.flags).join(" "), place, file, failed, counts };
    }),
  );
}

function seenIn(probe: Probe, files: LaneFile[], observations: (Observation | undefined)[]): Seen[] {
  let before: { observation: Observation; counts: string; what: What } | undefined;
  return files.map((at) => {
    const { place, file, failed, counts } = at;
    const observation = observations[place];
    if (!file || !observation) return { what: NOT_MEASURED, at };
    // Most versions agree with the one before: nothing is worked out again.
    if (before?.observation === observation && before.counts === counts) return { what: before.what, at };
    const doubt = doubtOf(probe, observation, file, failed);
    const what: What = {
      observed: printObserved(observation),
      meaning: meaningOf(probe, observation),
      held: doubt ? "unknown" : heldBy(probe, observation, file),
      why: doubt,
    };
    before = { observation, counts, what };
    return { what, at };
  });
}

/** Whether a claim held in one version of one lane; undefined where the probe was not run there. */
export function heldIn(
  probe: Probe,
  { files, places, observations }: FileIndex,
  lane: number,
  version: string,
  failed?: [string, string],
): ObservedRange["held"] | undefined {
  const place = places[lane]?.get(version) ?? -1;
  const file = files[place];
  const observation = observations.get(probe.id)?.[place];
  if (!file || !observation) return undefined;
  return doubtOf(probe, observation, file, failed) ? "unknown" : heldBy(probe, observation, file);
}

/** Claims that a module links or compiles are refuted by ends that say nothing about a behaviour. */
function heldBy(probe: Probe, observation: Observation, { cannot }: ObservationFile): ObservedRange["held"] {
  const { end } = observation.outcome;
  const refuted = (probe.kind === "link" && end === "unlinked") || (probe.kind === "feature" && end === "rejected");
  return refuted && !observation.flaky ? "fails" : holds({ probe, observation }, cannot);
}

/** Why an observation does not count; empty if it counts. */
function doubtOf(
  probe: Probe,
  { digest }: Observation,
  { cannot }: ObservationFile,
  failed?: [string, string],
): string {
  if (digest !== probe.digest) return "the probe has changed since";
  if (failed) return `the harness canary ${failed[0]} failed`;
  const needed = probe.requires.find((canary) => canary in cannot);
  return needed ? `it needs ${needed}, which this runtime cannot pass` : "";
}

function meaningOf({ id, kind, expect }: Probe, { outcome, flaky }: Observation): string {
  if (kind !== "behaviour" || flaky || outcome.end !== "exited" || outcome.status === expect.status) return "";
  return explainStatus(outcome.status ?? 0, id);
}

const agree = (a: What | undefined, b: What): boolean =>
  a === b || (a !== undefined && a.observed === b.observed && a.held === b.held && a.why === b.why);

function join(seen: Seen[]): { versions: string[]; last: Seen }[] {
  const ranges: { versions: string[]; last: Seen }[] = [];
  for (const one of seen) {
    const range = ranges.at(-1);
    if (range && agree(range.last.what, one.what) && range.last.at.flags === one.at.flags) {
      range.versions.push(one.at.version);
      range.last = one;
    } else ranges.push({ versions: [one.at.version], last: one });
  }
  return ranges.reverse();
}

function printRange(
  { versions, last }: { versions: string[]; last: Seen },
  probe: Probe,
  { runtime, href, platformNote }: SiteColumn,
  { configuration }: ColumnLane,
): ObservedRange {
  const { version, flags } = last.at;
  const plain = configuration === "default";
  return {
    runtime,
    href,
    platformNote,
    flags: plain ? "" : flags || configuration,
    versions: printVersions(versions),
    ...last.what,
    reproduce: reproduce(probe.id, runtime, version, plain ? "" : configuration),
  };
}

/** The command that shows an observation again. */
export function reproduce(probe: string, runtime: string, version: string, configuration: string): string {
  const flag = configuration ? ` --configuration ${configuration}` : "";
  return `wasi-scan probe '${probe}' -r ${runtime}@${version}${flag}`;
}
