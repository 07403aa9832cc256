import type { Installed, Runtime } from "../../model/runtime.js";

/**
 * Which runtimes keep a module in the folder it was given by themselves, for versions that the sandbox
 * probes have not measured (src/matrix/confines.ts).
 * Seen: a chain of links inside the folder whose last leads out of it, as in test/fixtures/hostile/; tried on the newest
 * version of each, 2026-11-29. Other ways out were not tried.
 */
const CONFINES: Record<string, boolean> = {
  "browser-wasi-shim": true,
  bun: true,
  chicory: true,
  deno: true,
  // It follows the chain: https://nodejs.org/api/wasi.html#security says that it is no sandbox.
  node: false,
  pywasm: false,
  runno: true,
  uwasi: true,
  "wasi-js": false,
  // It follows the chain where it runs over Node's files.
  "wasm-util": false,
  "wasmer-js": true,
  "wasmer-py": true,
  "wasmer-wasi": true,
  wasmtime: true,
  "wasmtime-py": true,
  wazero: false,
};

/** Whether the runtime was seen to keep a module in its folder; a version or a runtime that was not tried does not. */
export function confinesByItself({ id, versions }: Runtime, { version, directory }: Installed): boolean {
  const wasTried = version === versions[0] || directory === undefined;
  return wasTried && Object.hasOwn(CONFINES, id) && CONFINES[id] === true;
}

/** They start processes of their own, which no wrapper of ours surrounds. */
const UNWRAPPED = new Set(["chromium", "workerd"]);

/** Whether the runtime can be started inside the operating system's confinement. */
export function canBeWrapped(runtime: string): boolean {
  return !UNWRAPPED.has(runtime);
}
