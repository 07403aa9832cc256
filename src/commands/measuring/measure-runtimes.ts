import { join } from "node:path";
import { printObserved } from "../../matrix/observation-text.js";
import { WasiScanError } from "../../model/errors.js";
import { nearest } from "../../model/names/nearest-name.js";
import type { Observation, Probe } from "../../model/probe.js";
import type { Configuration, Installed, Runtime } from "../../model/runtime.js";
import type { ProbeSource } from "../../probes/catalogue.js";
import { compileProbes } from "../../probes/compile.js";
import { type Measurement, measure } from "../../probes/measure.js";
import { cacheDirectory } from "../../runtimes/index.js";
import { tellLeftOut } from "../shared/left-out.js";
import { Progress } from "../shared/output.js";
import { compiledFolder, probesFolder } from "../shared/package-data.js";
import type { Chosen } from "../shared/select-runtimes.js";

/** One version in one configuration, about to be measured. */
export interface Subject {
  runtime: Runtime;
  installed: Installed;
  configuration: Configuration;
  /** `wasmtime-py 50.0.1`, followed by the flags. */
  label: string;
}

export interface MeasureRun {
  jobs: number;
  configuration?: string;
  /** Selects the probes to run for this subject (default: all). */
  select?: (subject: Subject, probes: ProbeSource[]) => ProbeSource[] | Promise<ProbeSource[]>;
  /** Whether one run of a probe is enough; otherwise two runs must agree. */
  isSettled?: (subject: Subject, probe: Probe, first: Observation) => boolean;
  /** Called with each observation. */
  onObservation?: (subject: Subject, probe: Probe, observation: Observation) => void;
}

/** Compiles the probes and runs them on one subject after the other. */
export async function* measureAll(
  chosen: Chosen[],
  probes: ProbeSource[],
  run: MeasureRun,
): AsyncGenerator<{ subject: Subject; measurement: Measurement; seconds: number }> {
  // It takes minutes, so that a first line soon shows that something happens.
  const progress = new Progress(false, 1000);
  const compiled = await compileProbes(probes, {
    root: probesFolder(),
    cache: join(cacheDirectory(), "probes"),
    shipped: compiledFolder(),
    onProgress: (done, total) => progress.show(`building probes ${done}/${total}`),
  });
  progress.clear();
  if (run.configuration !== undefined) checkConfiguration(chosen, run.configuration);
  for (const { runtime, installed } of chosen) {
    for (const configuration of configurationsOf(runtime, installed, run.configuration)) {
      const subject = { runtime, installed, configuration, label: labelOf(installed, configuration) };
      const concerned = probes.filter(({ id }) => concerns(configuration, id));
      if (concerned.every(isCanary) && !probes.every(isCanary)) continue;
      const selected = (await run.select?.(subject, concerned)) ?? concerned;
      const started = Date.now();
      let done = 0;
      const measuring = measure(runtime, installed, configuration, selected, compiled, {
        jobs: run.jobs,
        print: printObserved,
        isSettled: (probe, first) => run.isSettled?.(subject, probe, first) ?? false,
        onObservation: (probe, observation) => {
          progress.show(`${subject.label}: ${++done}/${selected.length}`);
          run.onObservation?.(subject, probe, observation);
        },
      });
      const measurement = await measuring.catch((error: unknown) => {
        if (run.configuration === undefined && tellLeftOut(error, configuration, subject.label)) return undefined;
        throw error;
      });
      progress.clear();
      if (!measurement) continue;
      yield { subject, measurement, seconds: (Date.now() - started) / 1000 };
    }
  }
}

/** `--jobs` as a number. */
export function parseJobs(text: string): number {
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs > 0) return jobs;
  throw new WasiScanError("bad-usage", `--jobs ${text}: not a number of hosts`, "Write for example --jobs 2.");
}

function configurationsOf(runtime: Runtime, { version }: Installed, only?: string): Configuration[] {
  return runtime.configurations.filter(
    ({ name, applies }) => (only === undefined || name === only) && (applies?.(version) ?? true),
  );
}

/** @throws WasiScanError `bad-usage` where no version that was chosen has a configuration of that name */
function checkConfiguration(chosen: Chosen[], name: string): void {
  const known = chosen.flatMap(({ runtime, installed }) => configurationsOf(runtime, installed));
  if (known.some((one) => one.name === name)) return;
  const names = [...new Set(known.map((one) => one.name))];
  const close = nearest(name, names);
  throw new WasiScanError(
    "bad-usage",
    `--configuration ${name}: no such configuration here`,
    close ? `Did you mean "${close}"?` : `Known: ${names.join(", ")}.`,
  );
}

/** A configuration that concerns only some probes runs those, and the canaries, which show that its flags are taken. */
function concerns(configuration: Configuration, id: string): boolean {
  return configuration.concerns === undefined || isCanary({ id }) || configuration.concerns(id);
}

const isCanary = ({ id }: Pick<ProbeSource, "id">): boolean => id.startsWith("canary/");

function labelOf(installed: Installed, configuration: Configuration): string {
  const flags = configuration.flags.length > 0 ? ` ${configuration.flags.join(" ")}` : "";
  return `${installed.runtime} ${installed.version}${flags}`;
}
