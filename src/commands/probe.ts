import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join, resolve } from "node:path";
import type { Command } from "commander";
import { buildMatrix } from "../matrix/build.js";
import { withDigest } from "../matrix/files/digest.js";
import { printObserved } from "../matrix/observation-text.js";
import { WasiScanError } from "../model/errors.js";
import type { ObservationFile } from "../model/probe.js";
import type { ProbeSource } from "../probes/catalogue.js";
import type { Measurement } from "../probes/measure.js";
import { readRecipe, useOwnTemporaryFolder } from "../runtimes/index.js";
import { mergedMatrix, readFacts } from "./matrix/data.js";
import { Journal } from "./measuring/journal.js";
import { type MeasureRun, measureAll, parseJobs, type Subject } from "./measuring/measure-runtimes.js";
import { printCoverage } from "./measuring/probe-coverage.js";
import { selectProbes } from "./measuring/probe-patterns.js";
import { headOf } from "./measuring/record.js";
import { parseShard, shardOf } from "./measuring/shard.js";
import { printHost } from "./scanning/host-file.js";
import { collect, printError, writeAtomically, writeError, writeOut } from "./shared/output.js";
import { matrixFolder } from "./shared/package-data.js";
import { packageRoot } from "./shared/package-files.js";
import { type Chosen, selectInstalled } from "./shared/select-runtimes.js";

interface ProbeOptions {
  runtime?: string[];
  configuration?: string;
  jobs: string;
  output?: string;
  dryRun?: boolean;
  missing?: boolean;
  shard?: string;
  runtimePath?: string;
  recipe?: string;
  host?: string;
  merge?: string;
  coverage?: boolean;
  format: string;
}

export function probeCommand(program: Command): void {
  program
    .command("probe")
    .summary("measure runtimes: run the probes on them")
    .argument("[pattern...]", "probes to run, e.g. 'fd_read.*', 'canary/*' (default: all)")
    .option("-r, --runtime <id[@version]>", "what to measure (default: every installed version); repeatable", collect)
    .option("--configuration <name>", "only this configuration")
    .option("--runtime-path <binary>", "measure your own binary; needs --recipe")
    .option("--recipe <file>", "how to run that binary; see matrix/recipes for examples")
    .option("--host <file>", "write the result for that binary to a host file, which scan and check accept as a target")
    .option("--merge <file>", "write a matrix with the result for that binary in it, for --matrix of scan and check")
    .option("--missing", "only probes that are not on file, or have changed since")
    .option("--shard <i/n>", "only the i-th of n parts; `matrix merge` joins them")
    .option("-j, --jobs <n>", "number of hosts to run at once", String(availableParallelism()))
    .option("-o, --output <folder>", "matrix folder to write to (default: the one of this checkout)")
    .option("--dry-run", "show the observations without writing them")
    .option("--coverage", "list which functions have probes of which kind, without running any")
    .option("-f, --format <name>", "for --coverage: text or json", "text")
    .addHelpText(
      "after",
      `
Examples:
  wasi-scan probe                                  all probes on all runtimes that are here
  wasi-scan probe 'sock_accept*' -r node           some probes on every node that is here
  wasi-scan probe --missing                        go on where an earlier run stopped
  wasi-scan probe -r wasmtime-py@36.0.0 --dry-run
  wasi-scan probe --runtime-path ./iwasm --recipe matrix/recipes/iwasm.json --host ours.json
  wasi-scan probe --runtime-path ./iwasm --recipe matrix/recipes/iwasm.json --merge with-iwasm.json

What is finished is written every few seconds and when you stop with Ctrl-C.

Exit status: 0 measured, 1 a harness canary failed, 2 bad usage or nothing to measure.`,
    )
    .action(async (patterns: string[], options: ProbeOptions) => {
      if (options.coverage) printCoverage(patterns, options.format);
      else process.exitCode = await probe(patterns, options);
    });
}

/** The runtimes named by `--runtime`, or the binary of `--runtime-path`. */
async function chosenBy({ runtime, runtimePath, recipe }: ProbeOptions): Promise<Chosen[]> {
  if (runtimePath === undefined && recipe === undefined) return selectInstalled(runtime ?? []);
  if (runtimePath !== undefined && recipe !== undefined && runtime === undefined) {
    return [await readRecipe(recipe, runtimePath)];
  }
  throw new WasiScanError(
    "bad-usage",
    "--runtime-path and --recipe need each other and exclude --runtime",
    "wasi-scan probe --runtime-path ./wasm3 --recipe matrix/recipes/wasm3.json",
  );
}

async function probe(patterns: string[], options: ProbeOptions): Promise<number> {
  const jobs = parseJobs(options.jobs);
  useOwnTemporaryFolder();
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  const { facts, probes } = readFacts();
  const patterned = selectProbes(probes, patterns);
  const selected = shard ? shardOf(patterned, shard) : patterned;
  const chosen = await chosenBy(options);
  if (options.host !== undefined && options.runtimePath === undefined) {
    const hint = "wasi-scan probe --runtime-path ./iwasm --recipe matrix/recipes/iwasm.json --host ours.json";
    throw new WasiScanError("bad-usage", "--host needs --runtime-path and --recipe", hint);
  }
  if (options.merge !== undefined && options.runtimePath === undefined) {
    const hint = "wasi-scan probe --runtime-path ./iwasm --recipe matrix/recipes/iwasm.json --merge with-iwasm.json";
    throw new WasiScanError("bad-usage", "--merge needs --runtime-path and --recipe", hint);
  }
  const root = outputFolder(options);
  const measured: ObservationFile[] = [];
  const journal = new Journal(root, probes);

  const run: MeasureRun = {
    jobs,
    ...(options.configuration && { configuration: options.configuration }),
    select: async (subject, all) => {
      await journal.open(subject);
      return options.missing && root !== undefined ? journal.missing(all) : all;
    },
    onObservation: (_subject, one, observation) => journal.add(one.id, observation),
  };
  let failed = false;
  for await (const { subject, measurement, seconds } of measureAll(chosen, selected, run)) {
    if (patterns.length > 0) printObservations(subject, measurement, selected, patterns);
    const changed = journal.close(measurement.failedCanary === undefined);
    if (measurement.failedCanary) {
      failed = true;
      const { probe: canary, observation } = measurement.failedCanary;
      const message = `${subject.label}: harness canary ${canary.id} failed: ${printObserved(observation)}`;
      printError(message, "Nothing else was measured on it, and nothing was written.");
      continue;
    }
    if (options.host !== undefined || options.merge !== undefined) {
      const head = await headOf(subject.runtime, subject.installed, subject.configuration);
      measured.push({ ...head, observations: measurement.observations });
    }
    const total = Object.keys(measurement.observations).length;
    const written = changed === undefined ? "" : `, ${changed} changed`;
    writeOut(`${subject.label}: ${total} probes in ${seconds.toFixed(1)} s${written}\n`);
  }
  if (options.host !== undefined && measured.length > 0) {
    const name = basename(options.host, ".json");
    writeAtomically(options.host, printHost(name, withDigest(buildMatrix(facts, probes, measured))));
    writeError(`wrote ${options.host}: wasi-scan app.wasm -t ${options.host}\n`);
  }
  if (options.merge !== undefined && measured.length > 0) {
    const [{ runtime }] = measured as [ObservationFile];
    writeAtomically(options.merge, `${JSON.stringify(mergedMatrix(measured, { [runtime]: ownOptions(options) }))}\n`);
    writeError(`wrote ${options.merge}: wasi-scan app.wasm --matrix ${options.merge} -t ${runtime}\n`);
  }
  return failed ? 1 : 0;
}

/** How to reach the binary again from any folder. */
function ownOptions({ runtimePath = "", recipe = "" }: ProbeOptions): string {
  const word = (path: string) => (/^[\w./@%+:-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`);
  return `--runtime-path ${word(resolve(runtimePath))} --recipe ${word(resolve(recipe))}`;
}

function outputFolder({ output, dryRun, host, merge }: ProbeOptions): string | undefined {
  if (dryRun || ((host ?? merge) !== undefined && output === undefined)) return undefined;
  return output ?? (existsSync(join(packageRoot(), "src")) ? matrixFolder() : undefined);
}

function printObservations(
  subject: Subject,
  { observations }: Measurement,
  probes: ProbeSource[],
  patterns: string[],
): void {
  for (const probe of probes) {
    const observation = observations[probe.id];
    // The canaries always run, to prove the harness; they are shown only on request.
    if (!observation || (probe.kind === "canary" && !patterns.some((pattern) => pattern.includes("canary")))) continue;
    writeOut(`${subject.label}  ${probe.id}  ${printObserved(observation)}\n`);
  }
}
