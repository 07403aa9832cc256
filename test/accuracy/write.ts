import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import type { AccuracyFile, AccuracyModule, AccuracyResult, Pair } from "../../src/accuracy.js";
import { renderAccuracy } from "./report.js";
import type { Subject } from "./run-pairs.js";

/** Writes what was found, and the report made of it. */
export function writeResults(
  pairs: (Pair & { why?: string })[],
  subjects: Subject[],
  head: Pick<AccuracyFile, "matrix" | "runtimes">,
): void {
  const file: AccuracyFile = {
    schema: "wasi-scan/accuracy@1",
    date: new Date().toISOString().slice(0, 10),
    platform: `${process.platform}-${process.arch}`,
    ...head,
    modules: subjects.map((subject) => moduleOf(subject, pairs)),
  };
  writeFileSync("matrix/accuracy.json", print(file));
  writeFileSync("ACCURACY.md", renderAccuracy(file));
}

function moduleOf({ entry, wasm }: Subject, pairs: (Pair & { why?: string })[]): AccuracyModule {
  const bytes = readFileSync(wasm);
  const own = pairs.filter(({ module }) => module === entry.name);
  const groups = new Map<string, AccuracyResult>();
  for (const { module: _, toolchain: __, runtime, ...result } of own) {
    const key = JSON.stringify(result);
    const group = groups.get(key) ?? { ...result, on: [] };
    groups.set(key, group);
    group.on.push(runtime);
  }
  return {
    name: entry.name,
    toolchain: entry.toolchain,
    from: entry.package ? `${entry.package} ${entry.path ?? entry.source}` : `test/accuracy/sources/${entry.source}`,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    results: [...groups.values()],
  };
}

/** A line for each result, so that a difference reads well. */
function print({ modules, ...head }: AccuracyFile): string {
  const parts = modules.map(({ results, ...module }) => {
    const lines = results.map((result) => `      ${JSON.stringify(result)}`);
    return `    ${JSON.stringify(module).slice(0, -1)}, "results": [\n${lines.join(",\n")}\n    ]}`;
  });
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "modules": [\n${parts.join(",\n")}\n  ]\n}\n`;
}
