import type { ModuleImport, Needs } from "../types.js";
import { reachFrom } from "./call-paths.js";
import { type DeepReading, readDeep } from "./deep.js";
import type { Window } from "./window.js";

/** Adds what only the code tells: features, and how calls lead to each imported function. */
export async function deepen(needs: Needs, window: Window): Promise<Needs> {
  const reading = await readDeep(window);
  const features = [...new Set([...needs.features, ...reading.features])].sort();
  const reach = reachFrom(reading.graph, entriesOf(reading));
  const indices = new Map<string, number[]>();
  for (const [index, one] of reading.imports.entries()) {
    const key = keyOf(one);
    indices.set(key, [...(indices.get(key) ?? []), index]);
  }
  const imports = needs.imports.map((one): ModuleImport => {
    if (one.kind !== "function") return one;
    const found = (indices.get(keyOf(one)) ?? []).map(reach);
    const best = found.includes("direct") ? "direct" : found.includes("indirect") ? "indirect" : "none";
    return { ...one, reach: best };
  });
  return { ...needs, imports, features, deep: true };
}

function keyOf({ module, name, signature }: Pick<ModuleImport, "module" | "name" | "signature">): string {
  return JSON.stringify([module, name, signature]);
}

/** What a host calls of its own accord: of a command its `_start`, of a reactor every function that it exports. */
function entriesOf({ exports, start }: DeepReading): number[] {
  const command = exports.some(({ name }) => name === "_start");
  const called = exports.filter(({ name }) => !command || name === "_start" || name === "wasi_thread_start");
  return [...called.map(({ index }) => index), ...(start === undefined ? [] : [start])];
}
