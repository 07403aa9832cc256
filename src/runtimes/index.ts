import type { Runtime } from "../types.js";
import { browserWasiShim } from "./browser-wasi-shim.js";
import { node } from "./node.js";
import { wasmerJs } from "./wasmer-js.js";
import { wasmerPy } from "./wasmer-py.js";
import { wasmtimePy } from "./wasmtime-py.js";
import { wazero } from "./wazero.js";

export { cacheDirectory, findInstalled, install, installed, remove } from "./store.js";

/** Every runtime there is an adapter for, sorted by id. */
export const runtimes: Runtime[] = [browserWasiShim, node, wasmerJs, wasmerPy, wasmtimePy, wazero];

/** The adapter of that id. */
export function findRuntime(id: string): Runtime | undefined {
  return runtimes.find((runtime) => runtime.id === id);
}
