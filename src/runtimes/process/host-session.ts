import { readdirSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Job } from "../../model/runtime.js";
import { confined } from "../confinement/confine.js";
import { type UnderNode, underNodeLimits } from "../confinement/node-limits.js";
import type { Answer } from "./answer.js";
import { converse } from "./answer-stream.js";
import { childEnvironment, killGroup, OUTPUT_CAP, spawnGroup } from "./child.js";
import { hostProgram } from "./host-program.js";

/** How to start a program of `hosts/`. */
export interface HostProgram {
  command: string;
  args: string[];
  env?: Record<string, string>;
  /** Asked for where nothing else can be read: folders outside the system's that it is read from, and its true command. */
  alone?: () => { command?: string; reads: string[] };
  /** How it is started where V8 runs the guest and Node's own permissions can be drawn around it. */
  node?: UnderNode;
  /** Replace the process after this many jobs, for engines that leak descriptors or memory. */
  jobsPerProcess?: number;
  /** Default 30 s. */
  startupMs?: number;
  /**
   * Whether to send the next job while this one runs, for hosts whose jobs take no longer than a message between processes.
   * Only for a program that never reports `spent` and starts a job only after answering the one before.
   */
  ahead?: boolean;
  /** Extra milliseconds beyond a job's limit, for a program that enforces the limit itself once the guest runs. */
  preparationMs?: number;
}

export type Reply =
  | { kind: "answer"; answer: Answer }
  | { kind: "timeout" | "died"; stdout: Uint8Array; stderr: Uint8Array; message: string };

/** One process of a host program. */
export interface Session {
  /** Number of jobs sent to it, and of those answered. */
  readonly sent: number;
  readonly answered: number;
  /** The number of the job in this process. */
  send(job: Job): number;
  /** Waits for the answer; the job's time limit starts now. Call it in the order in which jobs were sent. */
  reply(id: number, job: Job): Promise<Reply>;
  close(): Promise<void>;
}

const nothing = new Uint8Array();

/** Starts the process and waits for its `ready` line. `only`: the stranger's job that it is started for. */
export async function openSession(program: HostProgram, only?: Job): Promise<Session | { failure: string }> {
  const temp = await mkdtemp(join(tmpdir(), "wasi-scan-host-"));
  const outside = join(temp, "outside");
  const cwd = join(outside, "cwd");
  await mkdir(cwd, { recursive: true });
  const { command, args, env } = await launchOf(program, temp, cwd, only);
  const child = spawnGroup(command, args, {
    cwd,
    env,
    stdio: ["pipe", "pipe", "pipe"],
  });
  const talk = converse(child);
  let sent = 0;
  let answered = 0;

  const close = async () => {
    killGroup(child);
    await talk.ended;
    await rm(temp, { recursive: true, force: true, maxRetries: 3 });
  };

  const first = await talk.next(program.startupMs ?? 30_000, (line) => line.ready === true);
  if (typeof first === "string") {
    await close();
    const what = first === "timeout" ? "did not become ready" : "did not start";
    return { failure: `${program.command} ${what}: ${talk.complaint()}`.trim() };
  }

  return {
    get sent() {
      return sent;
    },
    get answered() {
      return answered;
    },
    send(job) {
      const id = ++sent;
      const { confinement, ...told } = job;
      // Where a stranger's module looks for its folder; a probe's is where users of the runtime put their files.
      child.stdin?.write(`${JSON.stringify({ id, ...told, ...(confinement && { mount: "/sandbox" }) })}\n`);
      return id;
    },
    async reply(id, job) {
      const line = await talk.next(job.timeoutMs + (program.preparationMs ?? 0), (candidate) => candidate.id === id);
      if (typeof line !== "string") {
        answered++;
        sweep(cwd);
        sweep(outside, "cwd");
        return { kind: "answer", answer: line as Answer };
      }
      killGroup(child);
      await talk.ended;
      const [stdout, stderr, engine] = await Promise.all(
        ["stdout", "stderr", "engine"].map((n) => head(join(temp, n))),
      );
      const message = `${talk.complaint()}\n${Buffer.from(engine ?? "").toString("utf8")}`.trim();
      return { kind: line, stdout: stdout ?? nothing, stderr: stderr ?? nothing, message };
    },
    close,
  };
}

async function launchOf(program: HostProgram, temp: string, cwd: string, only: Job | undefined) {
  const env = { ...program.env, WASI_SCAN_TEMP: temp };
  if (!only?.confinement) return { command: program.command, args: program.args, env: childEnvironment(env) };
  // What it writes there is read should it be killed.
  const writes = ["stdout", "stderr"].map((name) => join(temp, name));
  for (const path of writes) await writeFile(path, "");
  const { command = program.command, reads: own } = program.alone?.() ?? { reads: [] };
  const reads = [hostProgram(""), ...own];
  const args = program.node ? underNodeLimits(program.args, program.node, [...reads, temp], only) : program.args;
  return confined({ command, args, cwd, env, reads, writes, scratch: [cwd] }, only);
}

/** Removes files that a guest left in the host's own directory, so that the next guest does not find them. */
function sweep(folder: string, keep?: string): void {
  for (const name of readdirSync(folder)) {
    if (name !== keep) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

async function head(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const buffer = Buffer.alloc(Math.min((await file.stat()).size, OUTPUT_CAP));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return nothing;
  }
}
