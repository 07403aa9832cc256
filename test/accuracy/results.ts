import { createHash } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import type { AccuracyFile, AccuracyResult, Pair } from "../../src/accuracy/accuracy.js";
import { renderAccuracy } from "./report.js";
import type { Subject } from "./run-pairs.js";

const PATH = "matrix/accuracy.json";

export const readResults = (): AccuracyFile => JSON.parse(readFileSync(PATH, "utf8")) as AccuracyFile;

/** Writes what was found, and the report made of it. */
export function writeResults(file: AccuracyFile): void {
  writeFileSync(PATH, print(file));
  writeFileSync("ACCURACY.md", renderAccuracy(file));
}

/** The pairs by module, with where each module is from. */
export function resultsOf(
  pairs: Pair[],
  subjects: Subject[],
  head: Pick<AccuracyFile, "matrix" | "runtimes">,
): AccuracyFile {
  return {
    schema: "wasi-scan/accuracy@1",
    date: new Date().toISOString().slice(0, 10),
    platform: `${process.platform}-${process.arch}`,
    ...head,
    modules: subjects.map(({ entry, wasm }) => {
      return {
        name: entry.name,
        toolchain: entry.toolchain,
        from: [entry.package, entry.path, entry.source && `test/accuracy/sources/${entry.source}`]
          .filter(Boolean)
          .join(" "),
        bytes: statSync(wasm).size,
        sha256: sha256Of(wasm),
        results: groupResults(pairs.filter(({ module }) => module === entry.name)),
      };
    }),
  };
}

export const sha256Of = (wasm: string): string => createHash("sha256").update(readFileSync(wasm)).digest("hex");

/** What is the same on several runtimes stands once. */
export function groupResults(pairs: (Pair & { why?: string })[]): AccuracyResult[] {
  const groups = new Map<string, AccuracyResult>();
  for (const { module: _, toolchain: __, runtime, ...result } of pairs) {
    const key = JSON.stringify(result);
    const group = groups.get(key) ?? { ...result, on: [] };
    groups.set(key, group);
    group.on.push(runtime);
  }
  return [...groups.values()];
}

/** A line for each result, so that a difference reads well. */
function print({ modules, ...head }: AccuracyFile): string {
  const parts = modules.map(({ results, ...module }) => {
    const lines = results.map((result) => `      ${JSON.stringify(result)}`);
    return `    ${JSON.stringify(module).slice(0, -1)}, "results": [\n${lines.join(",\n")}\n    ]}`;
  });
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "modules": [\n${parts.join(",\n")}\n  ]\n}\n`;
}
