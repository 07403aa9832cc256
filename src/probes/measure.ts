import { isExpected } from "../model/expectation.js";
import type { Observation, Probe } from "../model/probe.js";
import type { Configuration, Installed, Runtime } from "../model/runtime.js";
import { undetectableIn } from "../model/undetectable.js";
import { type CompiledProbe, observe } from "./observe.js";
import { runOnHosts } from "./run-on-hosts.js";

export interface MeasureOptions {
  /** How many hosts work at once. */
  jobs: number;
  /** An observation as text, to compare runs. */
  print: (observation: Observation) => string;
  /** Whether one run of a probe is enough; otherwise two runs must agree. */
  isSettled?: (probe: Probe, first: Observation) => boolean;
  onObservation?: (probe: Probe, observation: Observation) => void;
}

export interface Measurement {
  observations: Record<string, Observation>;
  /** The failed harness canary and its observation; nothing else was run. */
  failedCanary?: { probe: Probe; observation: Observation };
}

/**
 * Runs probes in one version and configuration of one runtime. The harness canaries among them run first; if one fails
 * that the runtime does not declare, nothing else is run.
 *
 * @param compiled probe id → path of its module, and the same of every module that a sandbox holds, by its source
 */
export async function measure(
  runtime: Runtime,
  installed: Installed,
  configuration: Configuration,
  probes: Probe[],
  compiled: Map<string, string>,
  options: MeasureOptions,
): Promise<Measurement> {
  const observations: Record<string, Observation> = {};
  const start = () => runtime.start(installed, configuration);
  const crew = { hosts: await Promise.all(Array.from({ length: options.jobs }, start)), jobs: options.jobs, start };
  try {
    const run = (batch: Probe[]) =>
      runOnHosts(crew, batch, async (host, probe) => {
        const observation = await observe(host, probe, modulesOf(probe, compiled), options.print, options.isSettled);
        observations[probe.id] = observation;
        options.onObservation?.(probe, observation);
      });

    const cannot = undetectableIn(runtime, installed.version);
    const canaries = probes.filter((probe) => probe.kind === "canary");
    await run(canaries);
    for (const probe of canaries) {
      const observation = observations[probe.id];
      if (observation && !(probe.id in cannot) && !meets(probe, observation)) {
        return { observations, failedCanary: { probe, observation } };
      }
    }
    // Features that others need go first: if the format is rejected, so is everything that uses it.
    const others = probes.filter((probe) => probe.kind !== "canary");
    const needed = new Set(others.flatMap(({ requires }) => requires));
    await run(others.filter(({ id }) => needed.has(id)));
    const rest = others.filter((probe) => !needed.has(probe.id) && !isFutile(probe, observations));
    // Probes that may wait go before link probes, so that there is work meanwhile.
    await run(rest.sort((a, b) => Number(a.kind === "link") - Number(b.kind === "link")));
    return { observations };
  } finally {
    await Promise.all(crew.hosts.map((host) => host.close()));
  }
}

/** Finds the modules of one probe in the result of `compileProbes`. */
export function modulesOf({ id, modules = {} }: Probe, compiled: Map<string, string>): CompiledProbe {
  const find = (key: string) => {
    const path = compiled.get(key);
    if (path === undefined) throw new Error(`not compiled: ${key}`);
    return path;
  };
  const placed = Object.entries(modules).map(([path, source]) => [path, find(source)]);
  return { wasm: find(id), modules: Object.fromEntries(placed) };
}

/** Whether the observation is what the probe expects. */
export function meets(probe: Probe, observation: Observation): boolean {
  return isExpected(probe, observation) && !observation.flaky;
}

/**
 * Whether running the probe would show nothing new: a feature that it uses was rejected, or the function does not link that
 * it calls under another ABI.
 */
export function isFutile({ requires }: Pick<Probe, "requires">, known: Record<string, Observation>): boolean {
  return requires.some((id) => {
    const end = known[id]?.outcome.end;
    return (id.startsWith("feature/") && end === "rejected") || (id.startsWith("link/") && end === "unlinked");
  });
}
