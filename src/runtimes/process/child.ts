import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { children, guard, killGroup } from "./cleanup.js";
import { mindGroup } from "./minder.js";

export { killGroup } from "./cleanup.js";

/** Bytes kept of one stream of a guest. */
export const OUTPUT_CAP = 16 * 1024 * 1024;

/** Starts a process in a new group, so that {@link killGroup} reaches its children. */
export function spawnGroup(command: string, args: string[], options: SpawnOptions): ChildProcess {
  guard();
  const child = spawn(command, args, { windowsHide: true, detached: process.platform !== "win32", ...options });
  children.add(child);
  mindGroup(child);
  child.once("close", () => children.delete(child));
  child.once("error", () => children.delete(child));
  return child;
}

/** The environment for engines and clients: ours, without variables that change how a Node or Python child behaves. */
export function childEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, NODE_PATH: _path, ...rest } = process.env;
  // With backtraces on, an engine in Rust needs a tenth of a second for the error of each refused module.
  return { ...rest, PYTHONDONTWRITEBYTECODE: "1", RUST_BACKTRACE: "0", RUST_LIB_BACKTRACE: "0", ...extra };
}

/** Output of `--version`; undefined if the command fails. */
export async function askVersion(command: string): Promise<string | undefined> {
  const run = await runToEnd(command, ["--version"], { env: childEnvironment() });
  return run.status === 0 ? run.stdout.toString().trim() : undefined;
}

/** Collects a stream up to the cap and drops the rest, so that the writer never blocks. */
export class Collected {
  #chunks: Buffer[] = [];
  #size = 0;

  readonly add = (chunk: Buffer): void => {
    const room = OUTPUT_CAP - this.#size;
    if (room <= 0) return;
    this.#chunks.push(chunk.subarray(0, room));
    this.#size += Math.min(room, chunk.length);
  };

  bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}

export interface Finished {
  status: number | null;
  signal: NodeJS.Signals | null;
  timedOut: boolean;
  stdout: Buffer;
  stderr: Buffer;
  /** It could not be started. */
  error?: NodeJS.ErrnoException;
}

/** Runs a process to its end, or to its SIGKILL after `timeoutMs`. Never rejects. */
export function runToEnd(
  command: string,
  args: string[],
  options: SpawnOptions & { timeoutMs?: number },
): Promise<Finished> {
  const { timeoutMs, ...spawnOptions } = options;
  return new Promise((resolve) => {
    const stdout = new Collected();
    const stderr = new Collected();
    let timedOut = false;
    const child = spawnGroup(command, args, { stdio: ["ignore", "pipe", "pipe"], ...spawnOptions });
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            killGroup(child);
          }, timeoutMs);
    const finish = (status: number | null, signal: NodeJS.Signals | null, error?: Error) => {
      clearTimeout(timer);
      resolve({ status, signal, timedOut, stdout: stdout.bytes(), stderr: stderr.bytes(), error });
    };
    child.stdout?.on("data", stdout.add);
    child.stderr?.on("data", stderr.add);
    child.once("error", (error) => finish(null, null, error));
    child.once("close", finish);
  });
}
