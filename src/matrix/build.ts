import { linkProbeId, REMOVED_SIGNATURE } from "../signature.js";
import type { Observation, ObservationFile, Probe, ReasonSupport, SyscallFact } from "../types.js";
import { compareVersions } from "../versions.js";
import type { Cell, Lane, LaneVersion, Matrix, SyscallEntry } from "./matrix.js";
import { printObserved } from "./observation-text.js";
import { deriveSupport, holds, type ProbeResult, type SupportCell } from "./support.js";

/**
 * Derives the compact matrix from what was observed. Pure: the digest of the result is left to the caller.
 *
 * @param probes the probes as they are now; observations of another digest are stale and count as not measured
 */
export function buildMatrix(facts: SyscallFact[], probes: Probe[], files: ObservationFile[]): Matrix {
  const lanes = groupLanes(files);
  const byId = new Map(probes.map((probe) => [probe.id, probe]));
  const versions = lanes.map((lane) => lane.files.map((file) => new Measured(file, byId)));
  const table = new Interned();

  const row = (cellOf: (measured: Measured) => SupportCell | FeatureCell) =>
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
    patterns: table.patterns,
    rows: table.rows,
    syscalls,
    features,
  };
}

interface FeatureCell {
  support: ReasonSupport;
  evidence: [string, string][];
  notes: [string, string][];
}

/** One observation file beside the probes of today. */
class Measured {
  private readonly voided: [string, string] | undefined;
  private readonly traits: { lazy: boolean; blind: boolean };

  constructor(
    private readonly file: ObservationFile,
    private readonly probes: Map<string, Probe>,
  ) {
    this.voided = this.failedCanary();
    this.traits = { lazy: this.links("trait/unknown-import"), blind: this.links("trait/wrong-signature") };
  }

  private observation(probe: Probe): Observation | undefined {
    const observation = this.file.observations[probe.id];
    return observation?.digest === probe.digest ? observation : undefined;
  }

  private result(probe: Probe): ProbeResult {
    return { probe, observation: this.observation(probe) };
  }

  private failedCanary(): [string, string] | undefined {
    for (const probe of this.probes.values()) {
      if (probe.kind !== "canary" || probe.id in this.file.cannot) continue;
      const result = this.result(probe);
      if (holds(result, {}) !== "holds") {
        return [probe.id, result.observation ? printObserved(result.observation) : "not measured"];
      }
    }
    return undefined;
  }

  private links(trait: string): boolean {
    const probe = this.probes.get(trait);
    const outcome = probe && this.observation(probe)?.outcome;
    return outcome?.end === "exited" && outcome.status === 0;
  }

  head(): LaneVersion {
    const { version, date, engine } = this.file;
    const head: LaneVersion = { version, date, ...this.traits };
    if (engine && engine !== version) head.engine = engine;
    if (this.voided) head.void = this.voided;
    return head;
  }

  support(fact: SyscallFact, signature: string, all: string[], behaviours: Probe[]): SupportCell {
    const link = this.probes.get(linkProbeId(fact.module, fact.name, signature));
    if (this.voided || !link) return { support: "unknown", evidence: this.voided ? [this.voided] : [], notes: [] };
    const otherLinks = all.some((other) => {
      const id = linkProbeId(fact.module, fact.name, other);
      return other !== signature && this.links(id);
    });
    const results = behaviours.map((probe) => this.result(probe));
    return deriveSupport(this.result(link), otherLinks, results, this.traits, this.file.cannot);
  }

  feature(probe: Probe): FeatureCell {
    if (this.voided) return { support: "unknown", evidence: [this.voided], notes: [] };
    const result = this.result(probe);
    if (!result.observation || result.observation.flaky) return { support: "unknown", evidence: [], notes: [] };
    const evidence: [string, string][] = [[probe.id, printObserved(result.observation)]];
    const { end } = result.observation.outcome;
    if (end === "rejected") return { support: "rejected", evidence, notes: [] };
    // Only a feature that is an import, such as a memory that the host provides, can be missing.
    if (end === "unlinked") {
      return { support: result.observation.outcome.detail ? "missing" : "rejected", evidence, notes: [] };
    }
    if (holds(result, this.file.cannot) === "holds") return { support: "works", evidence: [], notes: [] };
    const support = end === "trapped" ? "traps" : end === "timeout" ? "hangs" : end === "exited" ? "broken" : "unknown";
    return { support, evidence, notes: [] };
  }
}

type LaneFiles = Omit<Lane, "versions"> & { files: ObservationFile[] };

function groupLanes(files: ObservationFile[]): LaneFiles[] {
  const lanes = new Map<string, LaneFiles>();
  for (const file of files) {
    const { runtime, platform, configuration, flags } = file;
    const key = [runtime, platform, configuration === "default" ? "" : configuration].join(" ");
    const lane = lanes.get(key) ?? { runtime, platform, configuration, flags, files: [] };
    lane.files.push(file);
    lanes.set(key, lane);
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
    groups.set(key, [...(groups.get(key) ?? []), probe]);
  }
  return groups;
}

/** Stores equal cells, patterns and rows once. */
class Interned {
  readonly cells: Cell[] = [];
  readonly patterns: number[][] = [];
  readonly rows: number[][] = [];
  private readonly seen = new Map<string, number>();

  row(lanes: (SupportCell | FeatureCell)[][]): number {
    return this.intern(
      this.rows,
      "row",
      lanes.map((lane) =>
        this.intern(
          this.patterns,
          "pattern",
          lane.map((cell) => this.cell(cell)),
        ),
      ),
    );
  }

  private cell({ support, evidence, notes }: SupportCell | FeatureCell): number {
    const cell: Cell =
      notes.length > 0 ? [support, evidence, notes] : evidence.length > 0 ? [support, evidence] : [support];
    return this.intern(this.cells, "cell", cell);
  }

  private intern<T>(list: T[], kind: string, value: T): number {
    const key = `${kind} ${JSON.stringify(value)}`;
    const known = this.seen.get(key);
    if (known !== undefined) return known;
    this.seen.set(key, list.push(value) - 1);
    return list.length - 1;
  }
}
