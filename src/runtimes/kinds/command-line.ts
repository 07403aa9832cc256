import { open } from "node:fs/promises";
import type { Host, Job, RunResult } from "../../model/runtime.js";
import { confined } from "../confinement/confine.js";
import { type Ending, resultOf } from "../process/answer.js";
import { childEnvironment, runToEnd } from "../process/child.js";

/** An engine that is run as one process a job. */
export interface CommandLine {
  command: string;
  /** All arguments: flags, mount, environment, the module, its arguments. */
  argv(job: Job): string[];
  /** Working directory of the engine's process (default: the job's directory). */
  cwd?(job: Job): string;
  /** Variables of the engine's own process, added to ours. */
  env?: Record<string, string>;
  /** All variables of that process, instead of ours, for engines that pass their own on to the guest. */
  environment?(job: Job): Record<string, string>;
  /** How the run ended, from the exit status and what the engine wrote. */
  read(status: number, stderr: string, stdout: Buffer): Reading;
}

export interface Reading {
  ending: Ending;
  /** Standard error without the engine's own words. */
  guestStderr?: string;
  /** Standard output without the engine's own words, for engines that print there. */
  guestStdout?: Uint8Array;
}

/** The recipe as a {@link Host}. */
export function commandLine(recipe: CommandLine): Host {
  return {
    run: (job) => runOnce(recipe, job),
    close: async () => {},
  };
}

function launchOf(recipe: CommandLine, job: Job) {
  const cwd = recipe.cwd?.(job) ?? job.directory;
  const own = { command: recipe.command, args: recipe.argv(job), cwd };
  const { confinement } = job;
  if (!confinement) return { ...own, env: recipe.environment?.(job) ?? childEnvironment(recipe.env) };
  const env = recipe.environment?.(job) ?? recipe.env ?? {};
  return { cwd, ...confined({ ...own, env, reads: [], writes: [], scratch: [] }, job) };
}

async function runOnce(recipe: CommandLine, job: Job): Promise<RunResult> {
  const stdin = await open(job.stdin);
  try {
    const { command, args, cwd, env } = launchOf(recipe, job);
    const run = await runToEnd(command, args, {
      cwd,
      env,
      stdio: [stdin.fd, "pipe", "pipe"],
      timeoutMs: job.timeoutMs,
    });
    const { stdout, stderr } = run;
    if (run.error) {
      return { outcome: { end: "harness", detail: "host program" }, stdout, stderr, message: run.error.message };
    }
    if (run.timedOut) return { outcome: { end: "timeout" }, stdout, stderr };
    if (run.status === null) {
      const message = `ended by ${run.signal}`;
      return { outcome: { end: "trapped", detail: "host crash" }, stdout, stderr, message };
    }
    const { ending, guestStderr, guestStdout } = recipe.read(run.status, stderr.toString("utf8"), stdout);
    const errors = guestStderr === undefined ? stderr : Buffer.from(guestStderr);
    return resultOf(ending, job.wasm, guestStdout ?? stdout, errors);
  } finally {
    await stdin.close();
  }
}
