import type { Matrix } from "../../matrix/format.js";
import { printObserved } from "../../matrix/observation-text.js";
import { holds } from "../../matrix/support.js";
import { explainStatus } from "../../model/exit-status.js";
import type { Observation, ObservationFile, Probe } from "../../model/probe.js";
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

/** Finds the observation file of a place in the matrix. */
export type FileIndex = Map<string, ObservationFile>;

export function indexFiles(files: ObservationFile[]): FileIndex {
  return new Map(files.map((file) => [key(file, file.version), file]));
}

/** The file of one version of one lane. */
export function fileAt(index: FileIndex, matrix: Matrix, lane: number, version: string): ObservationFile | undefined {
  const head = matrix.lanes[lane];
  return head && index.get(key(head, version));
}

const key = (
  { runtime, platform, configuration }: Pick<ObservationFile, "runtime" | "platform" | "configuration">,
  version: string,
) => [runtime, platform, configuration, version].join(" ");

/** Newest versions first. A named configuration is listed only if it differs from the plain one. */
export function observedRanges(probe: Probe, columns: SiteColumn[], matrix: Matrix, index: FileIndex): ObservedRange[] {
  return columns.flatMap((column) => {
    const lanes = column.lanes.map((lane) => ({ lane, seen: seenIn(probe, lane, matrix, index) }));
    const plain = new Map(lanes[0]?.seen.map((one) => [one.version, essence(one)]));
    return lanes
      .filter(({ seen }, at) => at === 0 || seen.some((one) => plain.get(one.version) !== essence(one)))
      .flatMap(({ lane, seen }) => join(seen).map((range) => printRange(range, probe, column, lane)));
  });
}

interface Seen extends Pick<ObservedRange, "observed" | "held" | "why" | "meaning"> {
  version: string;
  /** The flags of the lane's configuration in this version. */
  flags: string[];
}

function seenIn(probe: Probe, lane: ColumnLane, matrix: Matrix, index: FileIndex): Seen[] {
  return lane.versions.map(({ version, failedCanary: failed }) => {
    const file = fileAt(index, matrix, lane.lane, version);
    const observation = file?.observations[probe.id];
    const flags = file?.flags ?? lane.flags;
    if (!file || !observation)
      return { version, flags, observed: "not measured", held: "unknown", why: "", meaning: "" };
    const observed = printObserved(observation);
    const meaning = meaningOf(probe, observation);
    const doubt = doubtOf(probe, observation, file, failed);
    return {
      version,
      flags,
      observed,
      meaning,
      held: doubt ? "unknown" : heldBy(probe, observation, file),
      why: doubt,
    };
  });
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

const essence = ({ observed, held, why }: Seen): string => [observed, held, why].join("\n");

function join(seen: Seen[]): { versions: string[]; last: Seen }[] {
  const ranges: { versions: string[]; last: Seen }[] = [];
  for (const one of seen) {
    const range = ranges.at(-1);
    if (range && essence(range.last) === essence(one) && range.last.flags.join() === one.flags.join()) {
      range.versions.push(one.version);
      range.last = one;
    } else ranges.push({ versions: [one.version], last: one });
  }
  return ranges.reverse();
}

function printRange(
  { versions, last }: { versions: string[]; last: Seen },
  probe: Probe,
  { runtime, href, platformNote }: SiteColumn,
  { configuration }: ColumnLane,
): ObservedRange {
  const { version, flags, ...seen } = last;
  const plain = configuration === "default";
  return {
    runtime,
    href,
    platformNote,
    flags: plain ? "" : flags.join(" ") || configuration,
    versions: printVersions(versions),
    ...seen,
    reproduce: reproduce(probe.id, runtime, version, plain ? "" : configuration),
  };
}

/** The command that shows an observation again. */
export function reproduce(probe: string, runtime: string, version: string, configuration: string): string {
  const flag = configuration ? ` --configuration ${configuration}` : "";
  return `wasi-scan probe '${probe}' -r ${runtime}@${version}${flag}`;
}
