import type { ModuleImport } from "../../model/needs.js";
import type { Runtime } from "../../model/runtime.js";
import { findInstalled, findRuntime } from "../../runtimes/index.js";
import type { Chosen } from "../shared/select-runtimes.js";

/** Its files are in memory, and it comes with npm: what a stranger's module is run on by default. */
const IN_MEMORY = "browser-wasi-shim";
/** For links, which that one does not make; only the first and the last have WASIX. */
const WITH_LINKS = ["wasmer-js", "wasmtime", "wasmtime-py", "wasmer-py"];
const WITH_WASIX = ["wasmer-js", "wasmer-py"];

/** The newest installed version of the runtime that a module with these imports is run on by default. */
export async function defaultEngine(imports: Pick<ModuleImport, "module" | "name">[]): Promise<Chosen | undefined> {
  for (const id of [...fitting(imports), IN_MEMORY]) {
    const runtime = findRuntime(id) as Runtime;
    const [installed] = await findInstalled(runtime);
    if (installed) return { runtime, installed };
  }
  return undefined;
}

function fitting(imports: Pick<ModuleImport, "module" | "name">[]): string[] {
  if (imports.some(({ module }) => /^wasix_/.test(module))) return WITH_WASIX;
  if (imports.some(({ name }) => /^path_(symlink|link|readlink)$/.test(name))) return WITH_LINKS;
  return [];
}
