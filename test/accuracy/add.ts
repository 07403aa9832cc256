import type { AccuracyFile, AccuracyModule, Pair } from "../../src/accuracy/accuracy.js";
import { type Entry, runtimesOf } from "./corpus.js";
import { groupResults } from "./results.js";

/** What stands for a pair of the corpus that no command has run yet. */
const NOT_RUN: Pick<Pair, "predicted" | "actual" | "ended"> = {
  predicted: "unknown",
  actual: "harness",
  ended: "not run",
};

/**
 * The file with what was run now: its modules join in the order of the corpus, and a pair that was run again takes the
 * place of the one on file. What is not in the corpus any more leaves.
 */
export function addResults(file: AccuracyFile, more: AccuracyFile, corpus: Entry[]): AccuracyFile {
  const modules = corpus.flatMap((entry) => {
    const old = file.modules.find((module) => module.name === entry.name);
    const now = more.modules.find((module) => module.name === entry.name);
    if (!now) return old ?? [];
    return complete(old ? joined(old, now) : now, runtimesOf(entry));
  });
  const runtimes = [...new Set(modules.flatMap(({ results }) => results.flatMap(({ on }) => on)))];
  return { ...more, runtimes, modules };
}

/** A module from another build than the one that stays on file is marked. */
function joined(old: AccuracyModule, now: AccuracyModule): AccuracyModule {
  const ran = new Set(old.results.filter(({ actual }) => actual !== "harness").flatMap(({ on }) => on));
  const fresh = now.results
    .map((result) =>
      result.actual === "harness" ? { ...result, on: result.on.filter((one) => !ran.has(one)) } : result,
    )
    .filter(({ on }) => on.length > 0);
  const again = new Set(fresh.flatMap(({ on }) => on));
  const kept = old.results
    .map((result) => ({ ...result, on: result.on.filter((runtime) => !again.has(runtime)) }))
    .filter(({ on }) => on.length > 0);
  if (!kept.some(({ actual }) => actual !== "harness")) return now;
  const rebuilt = (old.rebuilt || old.sha256 !== now.sha256) && { rebuilt: true as const };
  const results = [...kept, ...fresh];
  return { ...now, ...(rebuilt && { sha256: old.sha256, bytes: old.bytes }), ...rebuilt, results };
}

/** With what the corpus wants run besides, and the same result once. */
function complete(module: AccuracyModule, runtimes: string[]): AccuracyModule {
  const { name, toolchain } = module;
  const pairs = module.results.flatMap(({ on, ...result }) =>
    on.map((runtime) => ({ module: name, toolchain, runtime, ...result })),
  );
  const missing = runtimes.filter((one) => !pairs.some(({ runtime }) => runtime === one));
  const open = missing.map((runtime) => ({ module: name, toolchain, runtime, ...NOT_RUN }));
  return { ...module, results: groupResults([...pairs, ...open]) };
}
