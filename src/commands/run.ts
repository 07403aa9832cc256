import type { Command } from "commander";
import { agreement, summaryOf } from "../accuracy/single-run.js";
import { scan } from "../judge/scan.js";
import type { Matrix } from "../matrix/format.js";
import type { Start } from "../model/needs.js";
import type { VerdictEntry } from "../model/report.js";
import type { Configuration, RunResult } from "../model/runtime.js";
import { findInstalled, runtimes } from "../runtimes/index.js";
import { readNeeds } from "../wasm/read.js";
import { keepsModuleIn } from "./running/confinement.js";
import { readModule, sourceOf } from "./running/one-module.js";
import { configurationFor, predict } from "./running/predict.js";
import { type JobOptions, jobOptions, withModule } from "./running/run-job.js";
import { type RunLine, type RunReport, renderRuns } from "./running/run-report.js";
import { tellLeftOut } from "./shared/left-out.js";
import { collect, Progress, wantsJson, writeOut } from "./shared/output.js";
import { loadMatrix } from "./shared/package-files.js";
import { type Chosen, selectInstalled } from "./shared/select-runtimes.js";

interface RunOptions extends JobOptions {
  runtime?: string[];
  format: string;
  matrix?: string;
  strict?: boolean;
  showOutput?: boolean;
}

export function runCommand(program: Command): void {
  const command = program
    .command("run")
    .summary("run a module on the installed runtimes and compare with the prediction")
    .argument("<input>", "as for scan, one module; or WAGI's modules.toml")
    .argument("[args...]", "arguments for the module, after --; the path and query of one request to a modules.toml")
    .option(
      "-r, --runtime <id[@version]>",
      "runtime to use (default: the newest installed version of each that keeps a module in its folder)",
      collect,
    );
  jobOptions(command)
    .option("-f, --format <name>", "text or json", "text")
    .option("--matrix <file>", "predict from this matrix")
    .option("--show-output", "print what the module wrote and what each engine said")
    .option("--strict", "exit with 1 also if a module that was predicted to run trapped")
    .addHelpText(
      "after",
      `
Examples:
  wasi-scan run app.wasm                              the newest of each runtime that keeps it in its folder
  wasi-scan run app.wasm -r node -r wazero@1.12.0 -- --version
  echo hello | wasi-scan run app.wasm --dir ./data -f json
  wasi-scan run modules.toml -- '/hello?name=x'       answer a request as WAGI does, on its engine

Where a prediction needs flags, it is run with them. Standard input is given to each.

Exit status: 0 no prediction about linking was wrong (with --strict: none at all), 1 at least one was,
2 bad input or usage, nothing installed.`,
    )
    .action(async (input: string, args: string[], options: RunOptions) => {
      process.exitCode = await run(input, args, options);
    });
}

async function run(spec: string, args: string[], options: RunOptions): Promise<number> {
  const json = wantsJson(options.format);
  if (/\.toml$/i.test(spec)) {
    const { runManifest } = await import("./running/wagi/run-routes.js");
    return runManifest(spec, args[0], options, json);
  }
  const matrix = loadMatrix(options.matrix);
  const chosen = options.runtime ? await selectInstalled(options.runtime) : await newestConfining(options, matrix);
  const module = await readModule(spec);
  const needs = await readNeeds(sourceOf(module));
  const report = scan({ name: module.name, bytes: module.bytes.length }, needs, matrix);
  const progress = new Progress();
  const lines: RunLine[] = [];
  await withModule(module.bytes, args, options, matrix, async (runOn) => {
    for (const one of chosen) {
      progress.show(`running on ${one.installed.runtime} ${one.installed.version}`);
      const entry = predict(report, one.installed);
      const configuration = configurationFor(one.runtime, entry, options.network ?? false);
      try {
        lines.push(runLine(one, configuration, entry, await runOn(one, configuration)));
      } catch (error) {
        progress.clear();
        const { runtime, version } = one.installed;
        if (chosen.length === 1 || !tellLeftOut(error, configuration, `${runtime} ${version}`)) throw error;
      }
    }
  });
  progress.clear();
  const name = module.name;
  writeOut(renderRuns({ name, calls: calledBy(report.start), lines }, { json, output: options.showOutput === true }));
  return lines.some((line) => isFailure(line, options.strict === true)) ? 1 : 0;
}

/** A program may trap by itself: that alone fails nothing, unless it was asked to. */
function isFailure({ agreement, predicted, actual }: RunLine, strict: boolean): boolean {
  return agreement === "wrong" && (strict || predicted !== "runs" || actual !== "failed");
}

/** What a host calls to run it. */
function calledBy({ exports }: Start): RunReport["calls"] {
  if (exports.some(({ role }) => role === "start" || role === "handler")) return "_start";
  return exports.some(({ name }) => name === "_initialize") ? "_initialize" : "nothing";
}

/** The newest of each runtime that keeps a module in by itself, whatever else is around it; of all with `--trust`. */
async function newestConfining({ trust }: RunOptions, matrix: Matrix): Promise<Chosen[]> {
  const found: Chosen[] = [];
  for (const runtime of runtimes) {
    const [installed] = await findInstalled(runtime);
    if (installed && (trust || keepsModuleIn({ runtime, installed }, matrix))) found.push({ runtime, installed });
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
    agreement: agreement(predicted, result.outcome, entry?.reasons),
    outcome: result.outcome,
    stdout: Buffer.from(result.stdout).toString("utf8"),
    stderr: Buffer.from(result.stderr).toString("utf8"),
    ...(result.message && { message: result.message }),
  };
}
