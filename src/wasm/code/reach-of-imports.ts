import type { ModuleImport, Reach } from "../../model/needs.js";
import { reachRank } from "../../model/reach.js";
import { EqualImports } from "../module/equal-imports.js";
import type { CodeReading } from "./code-reading.js";

/** Each imported function with the best reach of the indices that it has; the same function may be listed twice. */
export function withReach(
  imports: ModuleImport[],
  reading: CodeReading,
  reach: (index: number) => Reach,
): ModuleImport[] {
  const indices = new EqualImports<number[]>();
  for (const [index, one] of reading.imports.entries()) indices.memo(one, () => []).push(index);
  return imports.map((one): ModuleImport => {
    if (one.kind !== "function") return one;
    const found = indices.memo(one, () => []).map(reach);
    return { ...one, reach: found.sort((a, b) => reachRank(a) - reachRank(b))[0] ?? "none" };
  });
}

/** What a host calls of its own accord: of a command its `_start`, of a reactor every function that it exports. */
export function entriesOf({ exports, start }: CodeReading): number[] {
  const command = exports.some(({ name }) => name === "_start");
  const called = exports.filter(({ name }) => !command || name === "_start" || name === "wasi_thread_start");
  return [...called.map(({ index }) => index), ...(start === undefined ? [] : [start])];
}
