import type { Job } from "../../model/runtime.js";
import { compareVersions } from "../../model/versions.js";
import { LIMITS } from "./limits.js";

/** A host program of which Node is the engine or runs the library. */
export interface UnderNode {
  /** A library keeps the guest's files in memory. */
  inMemory: boolean;
  /** That Node; ours if absent. */
  version?: string;
}

/**
 * Node's arguments for a stranger's job, before those of the program: the most memory that V8 gives a guest and, around
 * a library that keeps a guest's files in memory, Node's permissions. Those confine no node:wasi, which opens files
 * itself: with it a module leaves them on 20, 22, 24 and 26.
 */
export function underNodeLimits(
  args: string[],
  { inMemory, version = process.versions.node }: UnderNode,
  reads: string[],
  job: Job,
): string[] {
  const memory = `--wasm-max-mem-pages=${LIMITS.wasmPages}`;
  if (!inMemory || !process.allowedNodeEnvironmentFlags) return [memory, ...args];
  const stable =
    compareVersions(version, "23.5.0") >= 0 || (version.startsWith("22.") && compareVersions(version, "22.13.0") >= 0);
  const paths = [...new Set([...reads, ...(job.confinement?.reads ?? []), job.directory, job.wasm, job.stdin])];
  return [
    memory,
    stable ? "--permission" : "--experimental-permission",
    "--no-warnings",
    "--allow-worker",
    ...paths.map((path) => `--allow-fs-read=${path}`),
    ...args,
  ];
}
