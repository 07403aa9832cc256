import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printObserved } from "../../src/matrix/observation-text.js";
import type { Observation } from "../../src/model/probe.js";
import type { Runtime } from "../../src/model/runtime.js";
import type { ProbeSource } from "../../src/probes/catalogue.js";
import { measure } from "../../src/probes/measure.js";
import { hostProcess } from "../../src/runtimes/process/host-process.js";

/**
 * Measures the probes on a host that lies about the functions named for each: `module.name` answers 0 and does nothing,
 * `module.name=29` answers that errno.
 */
export async function liedTo(
  probes: ProbeSource[],
  compiled: Map<string, string>,
  liesOf: (probe: ProbeSource) => string[],
): Promise<Record<string, Observation>> {
  const plan = join(mkdtempSync(join(tmpdir(), "liar-")), "lies.json");
  writeFileSync(
    plan,
    JSON.stringify(Object.fromEntries(probes.map((probe) => [compiled.get(probe.id), liesOf(probe)]))),
  );
  return measuredOn([join(import.meta.dirname, "lying-host.mjs"), plan], probes, compiled);
}

/** Measures the probes on a host program of the tests, given with its arguments. */
export async function measuredOn(
  program: string[],
  probes: ProbeSource[],
  compiled: Map<string, string>,
): Promise<Record<string, Observation>> {
  const liar: Runtime = {
    id: "liar",
    configurations: [{ name: "default", flags: [] }],
    cannot: {},
    versions: [],
    present: async () => [],
    engine: async () => undefined,
    start: async () =>
      hostProcess({ command: process.execPath, args: ["--no-warnings", ...program], jobsPerProcess: 250 }),
  };
  const installed = { runtime: "liar", version: "0" };
  const plain = { name: "default", flags: [] };
  // A probe that waits for what never comes has failed after a second as well as after five.
  const hurried = probes.map((probe) => ({ ...probe, timeoutMs: Math.min(probe.timeoutMs, 1000) }));
  // They wait more than they compute: many at once take no longer than few.
  const { observations } = await measure(liar, installed, plain, hurried, compiled, { jobs: 6, print: printObserved });
  return observations;
}
