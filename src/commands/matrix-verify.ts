import { availableParallelism } from "node:os";
import type { Command } from "commander";
import { printObserved } from "../matrix/observation-text.js";
import { readFacts } from "./matrix-data.js";
import { measureAll, parseJobs } from "./measure-runtimes.js";
import { collect, printError } from "./output.js";
import { matrixFolder } from "./package-files.js";
import { selectProbes } from "./probe-patterns.js";
import { headOf, onFile } from "./record.js";
import { selectInstalled } from "./select-runtimes.js";

interface VerifyOptions {
  runtime?: string[];
  jobs: string;
}

export function addVerify(matrix: Command): void {
  matrix
    .command("verify")
    .summary("measure again, and fail where something is not as on file")
    .argument("[pattern...]", "probes to run; all unless told")
    .option("-r, --runtime <id[@version]>", "what to measure; all that is here unless told; repeatable", collect)
    .option("-j, --jobs <n>", "hosts that work at once", String(availableParallelism()))
    .addHelpText("after", "\nNothing is written. Exit status: 0 as on file, 1 drift, 2 bad usage.")
    .action(async (patterns: string[], options: VerifyOptions) => {
      process.exitCode = await verify(patterns, options);
    });
}

async function verify(patterns: string[], options: VerifyOptions): Promise<number> {
  const selected = selectProbes(readFacts().probes, patterns);
  const chosen = await selectInstalled(options.runtime ?? []);
  let drift = 0;
  for await (const { subject, measurement, seconds } of measureAll(chosen, selected, {
    jobs: parseJobs(options.jobs),
  })) {
    const { label, runtime, installed, configuration } = subject;
    const known = onFile(matrixFolder(), await headOf(runtime, installed, configuration));
    if (measurement.failedCanary) {
      drift++;
      printError(`${label}: harness canary ${measurement.failedCanary.probe.id} failed`);
    }
    let here = 0;
    for (const [id, observation] of Object.entries(measurement.observations)) {
      const before = known[id];
      const now = printObserved(observation);
      // A probe on file as flaky may show any of its faces.
      if (before && (printObserved(before) === now || before.flaky?.includes(now))) continue;
      here++;
      process.stdout.write(`${label}  ${id}: ${before ? printObserved(before) : "not on file"} → ${now}\n`);
    }
    drift += here;
    const total = Object.keys(measurement.observations).length;
    process.stdout.write(`${label}: ${total} probes in ${seconds.toFixed(1)} s, ${here} not as on file\n`);
  }
  return drift > 0 ? 1 : 0;
}
