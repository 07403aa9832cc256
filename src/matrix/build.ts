import type { InterfaceFact, SyscallFact, TargetFact } from "../model/facts.js";
import { memo } from "../model/memo.js";
import type { ObservationFile, Probe } from "../model/probe.js";
import { REMOVED_SIGNATURE } from "../model/signature.js";
import { compareVersions } from "../model/versions.js";
import { claimSentences, claimTable } from "./claims.js";
import { interfaceTable } from "./components/interfaces.js";
import { candidateRows } from "./components/versions.js";
import type { Lane, Matrix, SyscallEntry } from "./format.js";
import { Interned } from "./interned.js";
import { type AnyCell, Measured } from "./measured.js";
import { profileOf } from "./targets/profile.js";

/**
 * Derives the compact matrix from what was observed. Pure: the digest of the result is left to the caller.
 *
 * @param probes the probes as they are now; observations of another digest are stale and count as not measured
 * @param runtimes their places in reports
 */
export function buildMatrix(
  facts: SyscallFact[],
  probes: Probe[],
  files: ObservationFile[],
  interfaceFacts: InterfaceFact[] = [],
  targets: TargetFact[] = [],
  runtimes: { id: string; order: number }[] = [],
): Matrix {
  const lanes = groupLanes(completed(files));
  const byId = new Map(probes.map((probe) => [probe.id, probe]));
  const versions = lanes.map((lane) => lane.files.map((file) => new Measured(file, byId)));
  const table = new Interned();

  const row = (cellOf: (measured: Measured) => AnyCell) =>
    table.row(versions.map((lane) => lane.map((measured) => cellOf(measured))));

  const behaviours = groupBehaviours(probes);
  const syscalls: Matrix["syscalls"] = {};
  for (const fact of facts) {
    const entry: SyscallEntry = { signatures: {} };
    const texts = fact.signatures.map((known) => known.signature);
    for (const signature of fact.removed && texts.length === 0 ? [REMOVED_SIGNATURE] : texts) {
      const key = `${fact.module}/${fact.name} ${signature}`;
      const index = row((measured) => measured.support(fact, signature, texts, behaviours.get(key) ?? []));
      if (fact.removed) entry.removed = { ...fact.removed, row: index };
      else entry.signatures[signature] = index;
    }
    syscalls[fact.module] ??= {};
    (syscalls[fact.module] as Record<string, SyscallEntry>)[fact.name] = entry;
  }

  const features: Matrix["features"] = {};
  for (const probe of probes) {
    if (probe.kind === "feature")
      features[probe.id.slice("feature/".length)] = row((measured) => measured.feature(probe));
  }

  const traits: NonNullable<Matrix["traits"]> = {};
  for (const probe of probes) {
    const trait = probe.id.slice("trait/".length);
    if (probe.kind === "trait" && !OF_THE_LINKER.includes(trait))
      traits[trait] = row((measured) => measured.feature(probe));
  }
  const ways = probes.filter(({ kind }) => kind === "sandbox");
  const sandbox = {
    confines: row((measured) => measured.confines(ways)),
    ways: Object.fromEntries(
      ways.map((probe) => [probe.id.slice("sandbox/".length), row((measured) => measured.wayOut(probe))]),
    ),
  };
  const interfaces = interfaceTable(interfaceFacts, probes, row);
  const candidates = candidateRows(probes, row);

  return {
    schema: "wasi-scan/matrix@1",
    date: files.reduce((newest, file) => (file.date > newest ? file.date : newest), ""),
    digest: "",
    lanes: lanes.map((lane, i) => ({
      runtime: lane.runtime,
      platform: lane.platform,
      configuration: lane.configuration,
      flags: lane.flags,
      versions: (versions[i] ?? []).map((measured) => measured.head()),
    })),
    cells: table.cells,
    texts: table.texts,
    claims: claimTable(table.texts, byId),
    sentences: claimSentences(table.texts, byId),
    patterns: table.patterns,
    rows: table.rows,
    syscalls,
    features,
    ...(interfaceFacts.length > 0 && { interfaces }),
    ...(Object.keys(candidates).length > 0 && { candidates }),
    targets: Object.fromEntries(targets.map((target) => [target.name, profileOf(target)])),
    ...(Object.keys(traits).length > 0 && { traits }),
    ...(ways.length > 0 && { sandbox }),
    ...(runtimes.length > 0 && { order: inOrder(runtimes) }),
  };
}

/** Ids, the most used first. */
const inOrder = (runtimes: { id: string; order: number }[]): string[] =>
  [...runtimes].sort((a, b) => a.order - b.order).map(({ id }) => id);

/** Trait canaries decide how to read every link probe, so they belong to each version's header. */
const OF_THE_LINKER = ["unknown-import", "wrong-signature"];

/** A configuration whose flags concern only some probes, with the observations of the plain one for all others. */
export function completed(files: ObservationFile[]): ObservationFile[] {
  const keyOf = ({ runtime, version, platform }: ObservationFile) => [runtime, version, platform].join(" ");
  const plain = new Map(
    files.filter(({ configuration }) => configuration === "default").map((file) => [keyOf(file), file]),
  );
  return files.map((file) => {
    const rest = file.restAsIn && plain.get(keyOf(file));
    return rest ? { ...file, observations: { ...rest.observations, ...file.observations } } : file;
  });
}

type LaneFiles = Omit<Lane, "versions"> & { files: ObservationFile[] };

function groupLanes(files: ObservationFile[]): LaneFiles[] {
  const lanes = new Map<string, LaneFiles>();
  for (const file of files) {
    const { runtime, platform, configuration, flags } = file;
    // A configuration of one name may want other flags in other versions: each its own lane, so that nobody is told
    // the flags of another version.
    const key = [runtime, platform, configuration === "default" ? "" : configuration, ...flags].join(" ");
    const lane = memo(lanes, key, () => ({ runtime, platform, configuration, flags, files: [] }));
    lane.files.push(file);
  }
  for (const lane of lanes.values()) lane.files.sort((a, b) => compareVersions(a.version, b.version));
  return [...lanes.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, lane]) => lane);
}

function groupBehaviours(probes: Probe[]): Map<string, Probe[]> {
  const groups = new Map<string, Probe[]>();
  for (const probe of probes) {
    if (probe.kind !== "behaviour" || !probe.syscall) continue;
    const { module, name, signature } = probe.syscall;
    const key = `${module}/${name} ${signature}`;
    memo(groups, key, () => []).push(probe);
  }
  return groups;
}
