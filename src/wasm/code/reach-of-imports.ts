import type { ArgumentValues } from "../../model/call-values.js";
import type { ModuleImport, Reach } from "../../model/needs.js";
import { reachRank } from "../../model/reach.js";
import type { LocatedImport } from "../binary/import-section.js";
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

/** Each imported function with what calls pass; where it is listed twice, all that either is passed. */
export function withArguments(
  imports: ModuleImport[],
  reading: CodeReading,
  passed: Map<number, ArgumentValues[]>,
): ModuleImport[] {
  const found = new EqualImports<{ values?: ArgumentValues[] }>();
  for (const [index, values] of passed) {
    const known = found.memo(reading.imports[index] as LocatedImport, () => ({}));
    known.values = known.values ? values.map((one, i) => bothOf(one, known.values?.[i] ?? one)) : values;
  }
  return imports.map((one): ModuleImport => {
    const values = one.kind === "function" ? found.memo(one, () => ({})).values : undefined;
    return values ? { ...one, arguments: values } : one;
  });
}

function bothOf(one: ArgumentValues, other: ArgumentValues): ArgumentValues {
  return {
    parameter: one.parameter,
    seen: [...new Set([...one.seen, ...other.seen])].sort((a, b) => a - b),
    ...(one.complete && other.complete && { complete: true as const }),
    ...(one.bits !== undefined && other.bits !== undefined && { bits: (one.bits | other.bits) >>> 0 }),
  };
}
