import { PREVIEW1, UNSTABLE } from "../model/names/abis.js";
import type { ModuleImport } from "../model/needs.js";

/**
 * Names of `probes/trait/<name>` whose finding decides whether these imports link together, even if each links by
 * itself.
 */
export function linkingTraits(imports: ModuleImport[]): string[] {
  const functions = imports.filter(({ kind }) => kind === "function");
  const asked: string[] = [];
  if (functions.some(({ count }) => count > 1)) asked.push("duplicate-import");
  if ([PREVIEW1, UNSTABLE].every((wasi) => functions.some(({ module }) => module === wasi)))
    asked.push("two-namespaces");
  return asked;
}
