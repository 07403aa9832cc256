import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Job } from "../../model/runtime.js";

/** A self-contained job, for a host without files or pipes. Bytes are base64; see hosts/shared/sent-job.mjs. */
export interface SentJob {
  wasm: string;
  args: string[];
  env: Record<string, string>;
  stdin: string;
  /** Path below the directory → content, or null for a directory; parents come first. */
  files: [path: string, content: string | null][];
}

/** Reads what the job names. */
export async function sendable(job: Job): Promise<SentJob> {
  const base64 = async (path: string) => (await readFile(path)).toString("base64");
  const files: SentJob["files"] = [];
  const walk = async (prefix: string): Promise<void> => {
    for (const entry of await readdir(join(job.directory, prefix), { withFileTypes: true })) {
      // A copy of what a link leads to would be our doing, not the engine's.
      if (entry.isSymbolicLink()) continue;
      const name = prefix + entry.name;
      files.push([name, entry.isDirectory() ? null : await base64(join(job.directory, name))]);
      if (entry.isDirectory()) await walk(`${name}/`);
    }
  };
  await walk("");
  return { wasm: await base64(job.wasm), args: job.args, env: job.env, stdin: await base64(job.stdin), files };
}
