import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { WasiScanError } from "../../model/errors.js";
import type { Configuration, RunResult } from "../../model/runtime.js";
import { collect } from "../shared/output.js";
import type { Chosen } from "../shared/select-runtimes.js";

export interface JobOptions {
  dir?: string;
  env?: string[];
  timeout: string;
}

/** The options of every command that runs a user's module. */
export function jobOptions(command: Command): Command {
  return command
    .option("--dir <folder>", "a folder that the module sees as /sandbox (default: an empty one)")
    .option("--env <name=value>", "an environment variable for the module; repeatable", collect)
    .option("--timeout <seconds>", "time limit for each run", "60");
}

export type RunOn = (chosen: Chosen, configuration: Configuration) => Promise<RunResult>;

/**
 * Calls `work` to run a module on each runtime in turn, in a fresh instance, with our standard input.
 *
 * @throws WasiScanError `bad-usage` or `not-found` for invalid options
 */
export async function withModule<T>(
  bytes: Uint8Array,
  args: string[],
  options: JobOptions,
  work: (runOn: RunOn) => Promise<T>,
): Promise<T> {
  const { timeoutMs, env, dir } = checked(options);
  const temporary = mkdtempSync(join(tmpdir(), "wasi-scan-run-"));
  try {
    const wasm = join(temporary, "module.wasm");
    const stdin = join(temporary, "stdin");
    writeFileSync(wasm, bytes);
    writeFileSync(stdin, process.stdin.isTTY ? "" : readFileSync(0));
    return await work(async ({ runtime, installed }, configuration) => {
      const directory = dir ?? mkdtempSync(join(temporary, "sandbox-"));
      const host = await runtime.start(installed, configuration);
      try {
        return await host.run({ wasm, args, env, stdin, directory, timeoutMs });
      } finally {
        await host.close();
      }
    });
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function checked({ timeout, dir, env = [] }: JobOptions) {
  const seconds = Number(timeout);
  if (!(seconds > 0)) {
    throw new WasiScanError(
      "bad-usage",
      `--timeout ${timeout}: not a number of seconds`,
      "Write for example: --timeout 60.",
    );
  }
  if (dir !== undefined && !(existsSync(dir) && statSync(dir).isDirectory())) {
    throw new WasiScanError("not-found", `--dir ${dir}: no such folder`, "Check the spelling and the current folder.");
  }
  const wrong = env.find((one) => !/^[^=]+=/.test(one));
  if (wrong !== undefined) throw new WasiScanError("bad-usage", `--env ${wrong}: no value`, "Write --env NAME=value.");
  const pairs = env.map((one) => [one.slice(0, one.indexOf("=")), one.slice(one.indexOf("=") + 1)] as const);
  return { timeoutMs: seconds * 1000, env: Object.fromEntries(pairs), ...(dir && { dir: resolve(dir) }) };
}
