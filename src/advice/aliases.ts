import type { Matrix } from "../matrix/format.js";
import { syscallOf } from "../matrix/matrix.js";
import { PREVIEW1, UNSTABLE, WASIX_32 } from "../model/names/abis.js";
import { ownProperty } from "../model/names/own-property.js";
import type { ModuleImport } from "../model/needs.js";

/** Import modules that have had the same functions under the same names. */
const RENAMED = [PREVIEW1, UNSTABLE, WASIX_32];
const REVISION = /(_v)?\d$/;

/** Other names of the same call, in another import module or another revision. */
export function aliasesOf({ module, name }: ModuleImport, matrix: Matrix): ModuleImport[] {
  const stem = name.replace(REVISION, "");
  const revisions = Object.keys(ownProperty(matrix.syscalls, module) ?? {}).filter(
    (other) => other !== name && other.replace(REVISION, "") === stem,
  );
  const modules = RENAMED.includes(module) ? RENAMED.filter((other) => other !== module) : [];
  const places = [...modules.map((other) => [other, name]), ...revisions.map((other) => [module, other])];
  return places.flatMap(([inModule = "", called = ""]) => {
    const entry = syscallOf(matrix, { module: inModule, name: called });
    const signature = Object.keys(entry?.signatures ?? {})[0];
    if (!entry || entry.removed || signature === undefined) return [];
    return [{ module: inModule, name: called, kind: "function", signature, count: 1 }];
  });
}
