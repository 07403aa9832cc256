import { PREVIEW1, UNSTABLE } from "../../../model/names/abis.js";
import type { Adapted, NestedModule } from "../../../model/needs.js";
import { compareVersions } from "../../../model/versions.js";

/** What modules import that an adapter can stand for. */
const abis = [PREVIEW1, UNSTABLE];

/** As wit-component calls the module that it adapts, among the adapter's imports. */
const adaptedModule = "__main_module__";

/**
 * Finds the adapter that stands between a module of an older ABI and the interfaces of a component, and marks it: it
 * exports every function of the ABI that another module beside it imports, and takes interfaces or that module itself.
 */
export function findAdapter(modules: NestedModule[]): Adapted | undefined {
  for (const abi of abis) {
    for (const main of modules) {
      const functions = main.imports.filter((one) => one.module === abi).map(({ name }) => name);
      if (functions.length === 0) continue;
      const adapter = modules.find((one) => one !== main && isAdapter(one, functions));
      if (!adapter) continue;
      adapter.adapter = abi;
      const releases = adapter.imports.flatMap(({ module }) => /^wasi:[^@]+@(.+)$/.exec(module)?.[1] ?? []);
      const wasi = releases.sort(compareVersions).at(-1);
      const starts = (adapter.exports ?? []).some((name) => name.startsWith("wasi:cli/run"));
      return { abi, as: starts ? "command" : "reactor", functions, ...(wasi && { wasi }) };
    }
  }
  return undefined;
}

function isAdapter({ imports, exports = [] }: NestedModule, functions: string[]): boolean {
  if (!imports.some(({ module }) => module === adaptedModule || module.startsWith("wasi:"))) return false;
  const names = new Set(exports);
  return functions.every((name) => names.has(name));
}
