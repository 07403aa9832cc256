import type { Command } from "commander";
import { agreement, summaryOf } from "../accuracy/single-run.js";
import { scan } from "../judge/scan.js";
import type { VerdictEntry } from "../model/report.js";
import type { Configuration, RunResult } from "../model/runtime.js";
import { findInstalled, runtimes } from "../runtimes/index.js";
import { readNeeds } from "../wasm/read.js";
import { readModule, sourceOf } from "./running/one-module.js";
import { configurationFor, predict } from "./running/predict.js";
import { type JobOptions, jobOptions, withModule } from "./running/run-job.js";
import { type RunLine, renderRuns } from "./running/run-report.js";
import { collect, Progress, wantsJson, writeOut } from "./shared/output.js";
import { loadMatrix } from "./shared/package-files.js";
import { type Chosen, selectInstalled } from "./shared/select-runtimes.js";

interface RunOptions extends JobOptions {
  runtime?: string[];
  format: string;
  matrix?: string;
}

export function runCommand(program: Command): void {
  const command = program
    .command("run")
    .summary("run a module on the installed runtimes and compare with the prediction")
    .argument("<input>", "as for scan, one module")
    .argument("[args...]", "arguments for the module, after --")
    .option("-r, --runtime <id[@version]>", "runtime to use (default: the newest installed version of each)", collect);
  jobOptions(command)
    .option("-f, --format <name>", "text or json", "text")
    .option("--matrix <file>", "predict from this matrix")
    .addHelpText(
      "after",
      `
Examples:
  wasi-scan run app.wasm                              the newest of every runtime that is here
  wasi-scan run app.wasm -r node -r wazero@1.12.0 -- --version
  echo hello | wasi-scan run app.wasm --dir ./data -f json

Where a prediction needs flags, it is run with them. Standard input is given to each.

Exit status: 0 no prediction was wrong, 1 at least one was, 2 bad input or usage, nothing installed.`,
    )
    .action(async (input: string, args: string[], options: RunOptions) => {
      process.exitCode = await run(input, args, options);
    });
}

async function run(spec: string, args: string[], options: RunOptions): Promise<number> {
  const json = wantsJson(options.format);
  const matrix = loadMatrix(options.matrix);
  const chosen = options.runtime ? await selectInstalled(options.runtime) : await newestInstalled();
  const module = await readModule(spec);
  const report = scan({ name: module.name, bytes: module.bytes.length }, await readNeeds(sourceOf(module)), matrix);
  const progress = new Progress();
  const lines: RunLine[] = [];
  await withModule(module.bytes, args, options, async (runOn) => {
    for (const one of chosen) {
      progress.show(`running on ${one.installed.runtime} ${one.installed.version}`);
      const entry = predict(report, one.installed);
      const configuration = configurationFor(one.runtime, entry);
      lines.push(runLine(one, configuration, entry, await runOn(one, configuration)));
    }
  });
  progress.clear();
  writeOut(renderRuns(module.name, lines, json));
  return lines.some((line) => line.agreement === "wrong") ? 1 : 0;
}

async function newestInstalled(): Promise<Chosen[]> {
  const found: Chosen[] = [];
  for (const runtime of runtimes) {
    const [installed] = await findInstalled(runtime);
    if (installed) found.push({ runtime, installed });
  }
  return found;
}

function runLine(
  { installed }: Chosen,
  { flags }: Configuration,
  entry: VerdictEntry | undefined,
  result: RunResult,
): RunLine {
  const predicted = entry?.verdict ?? "unknown";
  const actual = summaryOf(result.outcome);
  return {
    runtime: installed.runtime,
    version: installed.version,
    flags,
    predicted,
    actual,
    agreement: agreement(predicted, actual),
    outcome: result.outcome,
    stdout: Buffer.from(result.stdout).toString("utf8"),
    stderr: Buffer.from(result.stderr).toString("utf8"),
    ...(result.message && { message: result.message }),
  };
}
