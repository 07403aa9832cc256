import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import type { Matrix } from "../../matrix/format.js";
import { WasiScanError } from "../../model/errors.js";
import type { Configuration, Host, Job, RunResult } from "../../model/runtime.js";
import { useOwnTemporaryFolder } from "../../runtimes/index.js";
import { collect } from "../shared/output.js";
import type { Chosen } from "../shared/select-runtimes.js";
import { confinementFor, notConfined } from "./confinement.js";
import { checkedFolder, copyFolder } from "./granted-folder.js";

export interface JobOptions {
  dir?: string;
  env?: string[];
  timeout: string;
  network?: boolean;
  trust?: boolean;
}

/** The options of every command that runs a module of the user's. */
export function jobOptions(command: Command): Command {
  return command
    .option("--dir <folder>", "a folder that the module sees as /sandbox (default: an empty one)")
    .option("--env <name=value>", "an environment variable for the module; repeatable", collect)
    .option("--timeout <seconds>", "time limit for each run", "60")
    .option("--network", "let the module reach the network")
    .option("--trust", "also use runtimes that do not keep the module away from your files");
}

export type RunOn = (chosen: Chosen, configuration: Configuration, own?: OwnHost) => Promise<RunResult>;

/** A host other than the runtime's own, and what its job has instead of the user's arguments and beside the variables. */
export interface OwnHost extends Pick<Job, "args" | "env"> {
  host: Host;
}

/**
 * Calls `work` to run a stranger's module on each runtime in turn, in a fresh instance, with our standard input.
 *
 * @param matrix tells which runtimes keep a module in
 * @throws WasiScanError `bad-usage` or `not-found` for invalid options, `bad-usage` for a runtime that does not
 *   keep the module in
 */
export async function withModule<T>(
  bytes: Uint8Array,
  args: string[],
  options: JobOptions,
  matrix: Matrix,
  work: (runOn: RunOn) => Promise<T>,
): Promise<T> {
  const { timeoutMs, env, dir } = checked(options);
  const temporary = useOwnTemporaryFolder();
  const wasm = join(temporary, "module.wasm");
  const stdin = join(temporary, "stdin");
  writeFileSync(wasm, bytes);
  writeFileSync(stdin, await givenInput());
  return work(async (chosen, configuration, own) => {
    const confinement = await confinementFor(chosen, options, matrix);
    if (!confinement) throw notConfined(chosen);
    const bound = confinement.by === "bubblewrap" && dir !== undefined;
    const directory = bound ? dir : mkdtempSync(join(temporary, "sandbox-"));
    if (dir !== undefined && !bound) copyFolder(dir, directory, options.dir ?? "");
    const host = own?.host ?? (await chosen.runtime.start(chosen.installed, configuration));
    try {
      const given = own ? { args: own.args, env: { ...own.env, ...env } } : { args, env };
      return await host.run({ wasm, ...given, stdin, directory, timeoutMs, confinement });
    } finally {
      await host.close();
    }
  });
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
  const wrong = env.find((one) => !/^[^=]+=/.test(one));
  if (wrong !== undefined) throw new WasiScanError("bad-usage", `--env ${wrong}: no value`, "Write --env NAME=value.");
  const pairs = env.map((one) => [one.slice(0, one.indexOf("=")), one.slice(one.indexOf("=") + 1)] as const);
  const folder = dir === undefined ? undefined : checkedFolder(dir);
  return { timeoutMs: seconds * 1000, env: Object.fromEntries(pairs), dir: folder };
}

const MIB = 1024 ** 2;
const MOST_INPUT = 64 * MIB;

let given: Promise<Buffer> | undefined;

/** Our standard input, read once; nothing from a terminal. @throws WasiScanError as {@link standardInput} */
export function givenInput(): Promise<Buffer> {
  given ??= process.stdin.isTTY ? Promise.resolve(Buffer.alloc(0)) : standardInput();
  return given;
}

/**
 * All of standard input. Not with a call that blocks: whoever writes may never end, and a signal would not be heard.
 *
 * @throws WasiScanError `bad-usage` where it is more than a module can be given
 */
async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_INPUT) {
        const message = `standard input: more than ${MOST_INPUT / MIB} MiB, which is what a module can be given`;
        const hint = "Give it less, or put it into a folder and name that with --dir.";
        throw new WasiScanError("bad-usage", message, hint);
      }
    }
  } catch (error) {
    // What holds nothing to read: a folder, or one that is closed.
    if (!["EOF", "EISDIR", "EBADF"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
  return Buffer.concat(chunks);
}
