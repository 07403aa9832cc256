import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { CLI } from "./cli.js";

/** Waits until something holds, at most so long. */
export async function until(holds: () => boolean, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    if (holds()) return true;
    await sleep(50);
  }
  return holds();
}

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** A sequence of numbers from 0 to 1 that is the same each time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A running command, and how it ended. */
export interface Started {
  child: ChildProcess;
  ended: Promise<{ status: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }>;
}

export function start(args: string[], options: SpawnOptions = {}): Started {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", "pipe", "pipe"], ...options });
  const said = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk) => {
    said.stdout += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    said.stderr += chunk;
  });
  return {
    child,
    ended: new Promise((done) => child.once("close", (status, signal) => done({ status, signal, ...said }))),
  };
}

interface Process {
  parent: number;
  state: string;
  /** When it began: ids are used again. */
  began: string;
  /** Processor time, in seconds. */
  used: number;
  /** Memory that it has in use. */
  bytes: number;
}

/** Linux counts the time of a process in hundredths of a second, whatever the machine. */
const TICKS = 100;
const PAGE = 4096;

/** Every process by its id, as Linux lists them. */
function processes(): Map<number, Process> {
  const found = new Map<number, Process>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "latin1");
      // The name of the program stands in brackets and may hold any.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      const [state = "", parent = ""] = fields;
      const used = (Number(fields[11]) + Number(fields[12])) / TICKS;
      found.set(Number(name), {
        parent: Number(parent),
        state,
        began: fields[19] ?? "",
        used,
        bytes: Number(fields[21]) * PAGE,
      });
    } catch {
      // It has ended.
    }
  }
  return found;
}

/** A process and all that descend from it, as `id began`. */
export function familyOf(pid: number): Set<string> {
  const all = processes();
  const isOf = (id: number): boolean => id === pid || (all.has(id) && isOf(all.get(id)?.parent ?? 0));
  return new Set([...all].filter(([id]) => isOf(id)).map(([id, { began }]) => `${id} ${began}`));
}

/** Waits until one that descends from a process has computed for so long: its guest runs. */
export const busy = (pid: number, seconds: number, ms: number): Promise<boolean> =>
  until(() => {
    const family = familyOf(pid);
    return [...processes()].some(
      ([id, { began, used }]) => id !== pid && family.has(`${id} ${began}`) && used > seconds,
    );
  }, ms);

/** What those of a family that run use together. */
export function usedBy(family: Set<string>): { processes: number; bytes: number } {
  const own = [...processes()].filter(([id, { began }]) => family.has(`${id} ${began}`));
  return { processes: own.length, bytes: own.reduce((sum, [, { bytes }]) => sum + bytes, 0) };
}

/** Those of a family that still run; one that has ended and whose parent has not asked for its status does not. */
export function running(family: Set<string>): string[] {
  return [...processes()]
    .filter(([id, { began, state }]) => state !== "Z" && state !== "X" && family.has(`${id} ${began}`))
    .map(([id]) => `${id} ${readFileSync(`/proc/${id}/cmdline`, "latin1").replaceAll("\0", " ")}`);
}
