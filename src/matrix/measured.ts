import type { SyscallFact } from "../model/facts.js";
import { linkProbeId } from "../model/names/names.js";
import type { Observation, ObservationFile, Probe } from "../model/probe.js";
import type { ReasonSupport } from "../model/report.js";
import type { LaneVersion } from "./format.js";
import { printObserved } from "./observation-text.js";
import {
  type Confinement,
  type ConfinementCell,
  confinementOf,
  confinesCell,
  wayOutCell,
} from "./sandbox/confinement.js";
import { deriveSupport, type Evidence, holds, type ProbeResult, type SupportCell } from "./support.js";

/** The support of a Wasm feature, which can be rejected as well. */
interface FeatureCell {
  support: ReasonSupport;
  evidence: [string, string][];
  notes: [string, string][];
}

export type AnyCell = SupportCell | FeatureCell | ConfinementCell;

/** One observation file, read with the current probes. */
export class Measured {
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
    if (this.voided) head.failedCanary = this.voided;
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

  /**
   * The support of an interface in one version of WASI, or of a function that such a version added (`tail`). If no
   * probe imports just that, one that imports the whole package can show that it links; that it does not link, only the
   * versions at both ends of the line can show, if they agree.
   */
  interface(name: string, version: string, ends: readonly [string, string], tail: string): SupportCell {
    if (this.voided) return { support: "unknown", evidence: [this.voided], notes: [] };
    const single = this.linked(`link/${name}@${version}${tail}`);
    if (single) return single;
    const whole = this.linked(`link/${name.split("/")[0]}@${version}`);
    if (!whole || whole.support === "links" || whole.support === "unknown") {
      return whole ?? { support: "unknown", evidence: [], notes: [] };
    }
    const [first, last] = ends.map((end) => this.linked(`link/${name}@${end}${tail}`));
    const agree = first?.support === whole.support && last?.support === whole.support;
    return agree ? whole : { support: "unknown", evidence: whole.evidence, notes: [] };
  }

  /** The support that one link probe of a component shows. */
  linkOf(id: string): SupportCell {
    if (this.voided) return { support: "unknown", evidence: [this.voided], notes: [] };
    return this.linked(id) ?? { support: "unknown", evidence: [], notes: [] };
  }

  /** What the behaviour probes of one function of an interface show, all of which import the same version. */
  called(behaviours: Probe[]): SupportCell {
    if (this.voided) return { support: "unknown", evidence: [this.voided], notes: [] };
    const module = behaviours[0]?.syscall?.module;
    const results = behaviours.map((probe) => this.result(probe));
    return this.linked(`link/${module}`, results) ?? { support: "unknown", evidence: [], notes: [] };
  }

  /** What a component's link probe and behaviour probes show; undefined if there is no such probe. */
  private linked(id: string, behaviours: ProbeResult[] = []): SupportCell | undefined {
    const probe = this.probes.get(id);
    if (!probe) return undefined;
    for (const required of probe.requires) {
      const feature = this.probes.get(required);
      const seen = feature && this.observation(feature);
      if (seen?.outcome.end === "rejected") {
        return { support: "missing", evidence: [[required, printObserved(seen)]], notes: [] };
      }
    }
    return deriveSupport(this.result(probe), false, behaviours, this.traits, this.file.cannot);
  }

  /** Whether the guest of a sandbox probe stayed inside. */
  wayOut(probe: Probe): ConfinementCell {
    const { seen, evidence } = this.wayTried(probe);
    return wayOutCell(seen, seen === "inside" ? [] : evidence);
  }

  /** The trait `confines`, from every sandbox probe. */
  confines(ways: Probe[]): ConfinementCell {
    return confinesCell(ways.map((probe) => this.wayTried(probe)));
  }

  private wayTried(probe: Probe): { seen: Confinement; evidence: Evidence[] } {
    const observation = this.observation(probe);
    const evidence: Evidence[] = [[probe.id, observation ? printObserved(observation) : "not measured"]];
    const seen = confinementOf(probe, observation, this.file.cannot);
    // A harness that is not proven may not have granted anything; what left is seen all the same.
    return this.voided && seen !== "outside" ? { seen: "unknown", evidence: [this.voided] } : { seen, evidence };
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
