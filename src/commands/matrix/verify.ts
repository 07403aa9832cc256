import { availableParallelism } from "node:os";
import type { Command } from "commander";
import { printObserved } from "../../matrix/observation-text.js";
import type { Observation } from "../../model/probe.js";
import type { ProbeSource } from "../../probes/catalogue.js";
import { useOwnTemporaryFolder } from "../../runtimes/index.js";
import { measureAll, parseJobs, type Subject } from "../measuring/measure-runtimes.js";
import { selectProbes } from "../measuring/probe-patterns.js";
import { headOf, onFile } from "../measuring/record.js";
import { collect, printError, writeOut } from "../shared/output.js";
import { matrixFolder } from "../shared/package-data.js";
import { selectInstalled } from "../shared/select-runtimes.js";
import { readFacts } from "./data.js";

interface VerifyOptions {
  runtime?: string[];
  jobs: string;
}

export function addVerify(matrix: Command): void {
  matrix
    .command("verify")
    .summary("measure again and fail if a result differs from the one on file")
    .argument("[pattern...]", "probes to run (default: all)")
    .option("-r, --runtime <id[@version]>", "what to measure (default: every installed version); repeatable", collect)
    .option("-j, --jobs <n>", "number of hosts to run at once", String(availableParallelism()))
    .addHelpText("after", "\nWrites nothing. Exit status: 0 same as on file, 1 drift, 2 bad usage.")
    .action(async (patterns: string[], options: VerifyOptions) => {
      process.exitCode = await verify(patterns, options);
    });
}

async function verify(patterns: string[], options: VerifyOptions): Promise<number> {
  useOwnTemporaryFolder();
  const selected = selectProbes(readFacts().probes, patterns);
  const chosen = await selectInstalled(options.runtime ?? []);
  let drift = 0;
  let known: Record<string, Observation> = {};
  for await (const { subject, measurement, seconds } of measureAll(chosen, selected, {
    jobs: parseJobs(options.jobs),
    select: async ({ runtime, installed, configuration }, probes) => {
      known = onFile(matrixFolder(), await headOf(runtime, installed, configuration));
      return probes;
    },
    // Results on file were seen twice, so one more equal run is enough.
    isSettled: (_, probe, first) => isAsOnFile(known[probe.id], first),
  })) {
    const { label } = subject;
    if (measurement.failedCanary) {
      drift++;
      printError(`${label}: harness canary ${measurement.failedCanary.probe.id} failed`);
    }
    const once = unlike(known, measurement.observations);
    const again = once.length > 0 ? await lookAgain(subject, selected, once) : {};
    const twice = unlike(known, again);
    for (const id of twice) {
      const [before, now] = [known[id], again[id] as Observation];
      writeOut(`${label}  ${id}: ${before ? printObserved(before) : "not on file"} → ${printObserved(now)}\n`);
    }
    drift += twice.length;
    const total = Object.keys(measurement.observations).length;
    const settled = once.length > twice.length ? `, ${once.length - twice.length} only in the first run` : "";
    writeOut(`${label}: ${total} probes in ${seconds.toFixed(1)} s, ${twice.length} differ from the file${settled}\n`);
  }
  return drift > 0 ? 1 : 0;
}

/** The probes whose result differs from the one on file. */
export function unlike(known: Record<string, Observation>, seen: Record<string, Observation>): string[] {
  return Object.entries(seen)
    .filter(([id, observation]) => !isAsOnFile(known[id], observation))
    .map(([id]) => id);
}

/** A probe on file as flaky may give any of the recorded results. */
function isAsOnFile(before: Observation | undefined, observation: Observation): boolean {
  const now = printObserved(observation);
  return before !== undefined && (printObserved(before) === now || before.flaky?.includes(now) === true);
}

/** Runs these probes again, one at a time in a fresh host, because a busy machine can delay one of many. */
async function lookAgain(
  { runtime, installed, configuration }: Subject,
  probes: ProbeSource[],
  ids: string[],
): Promise<Record<string, Observation>> {
  const few = probes.filter(({ id }) => ids.includes(id));
  const run = { jobs: 1, configuration: configuration.name };
  for await (const { measurement } of measureAll([{ runtime, installed }], few, run)) return measurement.observations;
  return {};
}
