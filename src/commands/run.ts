import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { actualOf, agreement } from "../agreement.js";
import { WasiScanError } from "../errors.js";
import { listInputs, type OpenInput } from "../inputs/index.js";
import type { Matrix } from "../matrix/matrix.js";
import { findInstalled, runtimes } from "../runtimes/index.js";
import { scan } from "../scan.js";
import type { Configuration, Needs, RunResult, VerdictEntry } from "../types.js";
import { readNeeds } from "../wasm/read.js";
import { collect, Progress } from "./output.js";
import { loadMatrix } from "./package-files.js";
import { predict } from "./predict.js";
import { type RunLine, renderRuns } from "./run-report.js";
import { type Chosen, selectInstalled } from "./select-runtimes.js";

interface RunOptions {
  runtime?: string[];
  dir?: string;
  timeout: string;
  format: string;
  matrix?: string;
  env?: string[];
}

export function runCommand(program: Command): void {
  program
    .command("run")
    .summary("really run a module on what is installed, the prediction beside what happened")
    .argument("<input>", "as for scan, one module")
    .argument("[args...]", "arguments of the module, behind --")
    .option(
      "-r, --runtime <id[@version]>",
      "where; the newest of every runtime that is here unless told; repeatable",
      collect,
    )
    .option("--dir <folder>", "a folder that the module finds as /sandbox; an empty one unless told")
    .option("--env <name=value>", "a variable of its environment; repeatable", collect)
    .option("--timeout <seconds>", "for one run", "30")
    .option("-f, --format <name>", "text or json", "text")
    .option("--matrix <file>", "predict by another matrix")
    .addHelpText(
      "after",
      `
Examples:
  wasi-scan run app.wasm                              the newest of every runtime that is here
  wasi-scan run app.wasm -r node -r wazero@1.12.0 -- --version
  echo hello | wasi-scan run app.wasm --dir ./data -f json

Where a prediction needs flags, it is run with them. Standard input is given to each.

Exit status: 0 no prediction proved wrong, 1 one did, 2 bad input or usage, nothing installed.`,
    )
    .action(async (input: string, args: string[], options: RunOptions) => {
      process.exitCode = await run(input, args, options);
    });
}

async function run(spec: string, args: string[], options: RunOptions): Promise<number> {
  const settings = checked(options);
  const matrix = loadMatrix(options.matrix);
  const chosen = options.runtime ? await selectInstalled(options.runtime) : await newestInstalled();
  const temporary = mkdtempSync(join(tmpdir(), "wasi-scan-run-"));
  const progress = new Progress();
  try {
    const { wasm, needs, name } = await onlyModule(spec, join(temporary, "module.wasm"));
    const stdin = join(temporary, "stdin");
    writeFileSync(stdin, process.stdin.isTTY ? "" : readFileSync(0));
    const lines: RunLine[] = [];
    for (const one of chosen) {
      const entry = predict(scanOf(name, needs, matrix), one.installed);
      const configuration = configurationFor(one, entry);
      progress.show(`running on ${one.installed.runtime} ${one.installed.version}`);
      const directory = options.dir ? resolve(options.dir) : mkdtempSync(join(temporary, "sandbox-"));
      const host = await one.runtime.start(one.installed, configuration);
      try {
        const result = await host.run({ wasm, args, stdin, directory, ...settings });
        lines.push(lineOf(one, configuration, entry, result));
      } finally {
        await host.close();
      }
    }
    progress.clear();
    process.stdout.write(renderRuns(name, lines, options.format === "json"));
    return lines.some((line) => line.agreement === "wrong") ? 1 : 0;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function checked({ timeout, dir, env = [], format }: RunOptions): { timeoutMs: number; env: Record<string, string> } {
  const seconds = Number(timeout);
  if (!(seconds > 0))
    throw new WasiScanError("bad-usage", `--timeout ${timeout}: not a time`, "Write seconds: --timeout 60.");
  if (dir !== undefined && !(existsSync(dir) && statSync(dir).isDirectory())) {
    throw new WasiScanError("not-found", `--dir ${dir}: no such folder`, "Check the spelling and the current folder.");
  }
  if (format !== "text" && format !== "json") {
    throw new WasiScanError("bad-usage", `unknown format "${format}"`, "Known are text and json.");
  }
  const wrong = env.find((one) => !/^[^=]+=/.test(one));
  if (wrong !== undefined) throw new WasiScanError("bad-usage", `--env ${wrong}: no value`, "Write --env NAME=value.");
  const pairs = env.map((one) => [one.slice(0, one.indexOf("=")), one.slice(one.indexOf("=") + 1)] as const);
  return { timeoutMs: seconds * 1000, env: Object.fromEntries(pairs) };
}

async function newestInstalled(): Promise<Chosen[]> {
  const found: Chosen[] = [];
  for (const runtime of runtimes) {
    const [installed] = await findInstalled(runtime);
    if (installed) found.push({ runtime, installed });
  }
  return found;
}

/** The one module of a spec, as a file that every runtime can read. */
async function onlyModule(spec: string, path: string): Promise<{ wasm: string; needs: Needs; name: string }> {
  const found: { needs: Needs; name: string }[] = [];
  for await (const input of listInputs(spec)) {
    if (found.length === 1) {
      throw new WasiScanError(
        "bad-usage",
        `${spec}: more than one module`,
        `Name one of them, e.g. ${found[0]?.name}.`,
      );
    }
    const opened: OpenInput = await input.open();
    try {
      found.push({ needs: await readNeeds(opened), name: opened.name });
      writeFileSync(path, await opened.read(0, opened.size));
    } finally {
      await opened.close();
    }
  }
  const [only] = found;
  if (!only) throw new WasiScanError("no-modules", `${spec}: no module`, "Name a .wasm or .wat file.");
  return { wasm: path, ...only };
}

const scanOf = (name: string, needs: Needs, matrix: Matrix) => scan({ name, bytes: 0 }, needs, matrix);

/** The configuration that has the prediction's flags, else the plain one. */
function configurationFor({ runtime }: Chosen, entry: VerdictEntry | undefined): Configuration {
  const flags = entry?.flags.join(" ") ?? "";
  const plain = runtime.configurations[0] as Configuration;
  return runtime.configurations.find((one) => one.flags.join(" ") === flags) ?? plain;
}

function lineOf(
  { installed }: Chosen,
  { flags }: Configuration,
  entry: VerdictEntry | undefined,
  result: RunResult,
): RunLine {
  const predicted = entry?.verdict ?? "unknown";
  const actual = actualOf(result.outcome);
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
