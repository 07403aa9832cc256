import type { Runtime } from "../model/runtime.js";
import { browserWasiShim } from "./browser-wasi-shim.js";
import { bun } from "./bun.js";
import { chicory } from "./chicory.js";
import { chromium } from "./chromium.js";
import { deno } from "./deno.js";
import { easywasm } from "./easywasm.js";
import { graalwasm } from "./graalwasm.js";
import { jco } from "./jco.js";
import { node } from "./node.js";
import { pywasm } from "./pywasm.js";
import { runno } from "./runno.js";
import { uwasi } from "./uwasi.js";
import { viceroy } from "./viceroy.js";
import { wasiGo } from "./wasi-go.js";
import { wasiJs } from "./wasi-js.js";
import { wasmUtil } from "./wasm-util.js";
import { wasm3 } from "./wasm3.js";
import { wasmedge } from "./wasmedge.js";
import { wasmer } from "./wasmer.js";
import { wasmerGo } from "./wasmer-go.js";
import { wasmerJs } from "./wasmer-js.js";
import { wasmerPy } from "./wasmer-py.js";
import { wasmerWasi } from "./wasmer-wasi.js";
import { wasmi } from "./wasmi.js";
import { wasmtime } from "./wasmtime.js";
import { wasmtimePy } from "./wasmtime-py.js";
import { wazero } from "./wazero.js";
import { wizer } from "./wizer.js";
import { workerd } from "./workerd.js";

export { cacheDirectory } from "../launch/cache-directory.js";
export { bubblewrapWorks } from "./confinement/bubblewrap.js";
export { canBeWrapped, confinesByItself } from "./confinement/engines.js";
export type { InstallStep } from "./install/store.js";
export { bytesOf, findInstalled, install, installed, remove } from "./install/store.js";
export { readRecipe } from "./kinds/recipe.js";
export { wagiHost } from "./kinds/wagi-host.js";
export { useOwnTemporaryFolder } from "./process/temporary.js";

/** Every runtime with an adapter, sorted by id. */
export const runtimes: Runtime[] = [
  browserWasiShim,
  bun,
  chicory,
  chromium,
  deno,
  easywasm,
  graalwasm,
  jco,
  node,
  pywasm,
  runno,
  uwasi,
  viceroy,
  wasiGo,
  wasiJs,
  wasmUtil,
  wasm3,
  wasmedge,
  wasmer,
  wasmerGo,
  wasmerJs,
  wasmerPy,
  wasmerWasi,
  wasmi,
  wasmtime,
  wasmtimePy,
  wazero,
  wizer,
  workerd,
];

/** The adapter of that id. */
export function findRuntime(id: string): Runtime | undefined {
  return runtimes.find((runtime) => runtime.id === id);
}
