import type { Job } from "../../model/runtime.js";
import { compareVersions } from "../../model/versions.js";
import { LIMITS } from "./limits.js";

/**
 * Node's arguments for a stranger's job, before those of the program: the most memory that V8 gives a guest and, around
 * a library that keeps a guest's files in memory, Node's permissions. Those confine no node:wasi, which opens files
 * itself: with it a module leaves them on 20, 22, 24 and 26.
 */
export function underNodeLimits(
  args: string[],
  { inMemory }: { inMemory: boolean },
  reads: string[],
  job: Job,
): string[] {
  const memory = `--wasm-max-mem-pages=${LIMITS.wasmPages}`;
  if (!inMemory || !process.allowedNodeEnvironmentFlags) return [memory, ...args];
  const { node } = process.versions;
  const stable =
    compareVersions(node, "23.5.0") >= 0 || (node.startsWith("22.") && compareVersions(node, "22.13.0") >= 0);
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
