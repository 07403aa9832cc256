import { existsSync } from "node:fs";
import { availableParallelism, release } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { WasiScanError } from "../errors.js";
import { mergeObservations } from "../matrix/merge.js";
import { observationPath, readObservationFile, writeObservationFile } from "../matrix/observation-files.js";
import { printObserved } from "../matrix/observation-text.js";
import type { ProbeSource } from "../probes/catalogue.js";
import { compileProbes } from "../probes/compile.js";
import { type Measurement, measure } from "../probes/measure.js";
import { cacheDirectory } from "../runtimes/index.js";
import type { Configuration, Installed, Observation, ObservationFile, Runtime } from "../types.js";
import { readFacts } from "./matrix-data.js";
import { collect, Progress, printError } from "./output.js";
import { matrixFolder, packageRoot, probesFolder } from "./package-files.js";
import { selectProbes } from "./probe-patterns.js";
import { selectInstalled } from "./select-runtimes.js";

interface ProbeOptions {
  runtime?: string[];
  configuration?: string;
  jobs: string;
  output?: string;
  dryRun?: boolean;
}

export function probeCommand(program: Command): void {
  program
    .command("probe")
    .summary("measure runtimes: run the probes on them")
    .argument("[pattern...]", "probes to run, e.g. 'fd_read.*', 'canary/*'; all unless told")
    .option("-r, --runtime <id[@version]>", "what to measure; all that is here unless told; repeatable", collect)
    .option("--configuration <name>", "only this configuration")
    .option("-j, --jobs <n>", "hosts that work at once", String(availableParallelism()))
    .option("-o, --output <folder>", "matrix folder that takes the observations; a checkout's own unless told")
    .option("--dry-run", "show what is observed and write nothing")
    .addHelpText(
      "after",
      `
Examples:
  wasi-scan probe                                  all probes on all runtimes that are here
  wasi-scan probe 'sock_accept*' -r node           some probes on every node that is here
  wasi-scan probe -r wasmtime-py@36.0.0 --dry-run

Exit status: 0 measured, 1 a harness canary failed, 2 bad usage or nothing to measure.`,
    )
    .action(async (patterns: string[], options: ProbeOptions) => {
      process.exitCode = await probe(patterns, options);
    });
}

async function probe(patterns: string[], options: ProbeOptions): Promise<number> {
  const jobs = Number(options.jobs);
  if (!Number.isInteger(jobs) || jobs < 1) {
    throw new WasiScanError(
      "bad-usage",
      `--jobs ${options.jobs}: not a number of hosts`,
      "Write for example --jobs 2.",
    );
  }
  const { probes } = readFacts();
  const selected = selectProbes(probes, patterns);
  const chosen = await selectInstalled(options.runtime ?? []);
  const progress = new Progress();
  const compiled = await compileProbes(selected, {
    root: probesFolder(),
    cache: join(cacheDirectory(), "probes"),
    onProgress: (done, total) => progress.show(`building probes ${done}/${total}`),
  });
  progress.clear();

  let failed = false;
  for (const { runtime, installed } of chosen) {
    for (const configuration of configurationsOf(runtime, installed, options.configuration)) {
      const started = Date.now();
      let done = 0;
      const label = labelOf(installed, configuration);
      const measurement = await measure(runtime, installed, configuration, selected, compiled, {
        jobs,
        print: printObserved,
        onObservation: () => progress.show(`${label}: ${++done}/${selected.length}`),
      });
      progress.clear();
      if (patterns.length > 0) printObservations(label, measurement, selected, patterns);
      if (measurement.failedCanary) {
        failed = true;
        const { probe: canary, observation } = measurement.failedCanary;
        const seen = printObserved(observation);
        printError(
          `${label}: harness canary ${canary.id} failed: ${seen}`,
          "Nothing else was measured there, and nothing was written.",
        );
        continue;
      }
      const changed = await record(runtime, installed, configuration, measurement, probes, options);
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      const total = Object.keys(measurement.observations).length;
      process.stdout.write(
        `${label}: ${total} probes in ${seconds} s${changed === undefined ? "" : `, ${changed} changed`}\n`,
      );
    }
  }
  return failed ? 1 : 0;
}

function configurationsOf(runtime: Runtime, { version }: Installed, only?: string): Configuration[] {
  return runtime.configurations.filter(
    ({ name, applies }) => (only === undefined || name === only) && (applies?.(version) ?? true),
  );
}

function labelOf(installed: Installed, configuration: Configuration): string {
  const flags = configuration.flags.length > 0 ? ` ${configuration.flags.join(" ")}` : "";
  return `${installed.runtime} ${installed.version}${flags}`;
}

function printObservations(
  label: string,
  { observations }: Measurement,
  probes: ProbeSource[],
  patterns: string[],
): void {
  for (const probe of probes) {
    const observation = observations[probe.id];
    // The canaries run along to prove the harness; they are shown to whoever asks for them.
    if (!observation || (probe.kind === "canary" && !patterns.some((pattern) => pattern.includes("canary")))) continue;
    process.stdout.write(`${label}  ${probe.id}  ${printObserved(observation)}\n`);
  }
}

/**
 * Joins what was measured to what is on file; observations of probes that no longer exist are dropped.
 *
 * @returns how many observations changed; undefined where nothing is to be written
 */
async function record(
  runtime: Runtime,
  installed: Installed,
  configuration: Configuration,
  measurement: Measurement,
  probes: ProbeSource[],
  options: ProbeOptions,
): Promise<number | undefined> {
  const checkout = existsSync(join(packageRoot(), "src"));
  const root = options.output ?? (checkout ? matrixFolder() : undefined);
  if (options.dryRun || root === undefined) return undefined;
  const engine = await runtime.engine(installed);
  const head: Omit<ObservationFile, "observations"> = {
    runtime: runtime.id,
    version: installed.version,
    platform: `${process.platform}-${process.arch}`,
    configuration: configuration.name,
    flags: configuration.flags,
    ...(engine && { engine }),
    date: new Date().toISOString().slice(0, 10),
    host: `${process.platform} ${release()} ${process.arch}, node ${process.versions.node}`,
    cannot: runtime.cannot,
  };
  const path = join(root, observationPath(head));
  const before = existsSync(path) ? readObservationFile(path).observations : {};
  const known = new Set(probes.map(({ id }) => id));
  const merged = mergeObservations(before, measurement.observations);
  const kept = Object.entries(merged).filter(([id]) => known.has(id));
  const observations: Record<string, Observation> = Object.fromEntries(kept);
  return writeObservationFile(root, { ...head, observations });
}
