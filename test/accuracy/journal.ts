import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import type { Pair } from "../../src/accuracy/accuracy.js";
import { cacheFolder, digestOf } from "./how/cache.js";

/** What a run of a module came to; the prediction is made anew each time. */
export type Ran = Pick<Pair, "actual" | "ended">;

/** Runs that are done, so that a stopped command goes on where it was. */
export interface Journal {
  find(...key: unknown[]): Ran | undefined;
  add(ran: Ran, ...key: unknown[]): void;
}

/** The journal of the last command, with `resume`, or an empty one. `only`: what is not in it is not run. */
export function openJournal(resume: boolean, only = false): Journal {
  const path = cacheFolder("runs.ndjson");
  mkdirSync(cacheFolder(), { recursive: true });
  if (!resume) rmSync(path, { force: true });
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
  // The last line may be half written.
  const done = lines.slice(0, -1).map((line) => JSON.parse(line) as [string, Ran]);
  // A machine that was busy may be to blame for these.
  const known = new Map(done.filter(([, { actual }]) => actual !== "timeout" && actual !== "harness"));
  return {
    find: (...key) => known.get(digestOf(key)) ?? (only ? { actual: "harness", ended: "not run" } : undefined),
    add: ({ actual, ended }, ...key) => appendFileSync(path, `${JSON.stringify([digestOf(key), { actual, ended }])}\n`),
  };
}
