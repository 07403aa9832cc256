import { isDeepStrictEqual } from "node:util";
import { ModuleEditor } from "../../../src/rewrite/edit-module.js";
import { traceModule } from "../../../src/rewrite/trace-module.js";
import { endsByItself } from "../ends-by-itself.js";
import { mutateWasm } from "../mutators/wasm.js";
import { play } from "../play.js";
import { tracedModules } from "../seeds/traced.js";
import { type FuzzTarget, outcomeOf } from "../target.js";

/** What `trace` writes of a valid module is valid, and calls, gives and leaves the same; the trace is what it called. */
export const target: FuzzTarget = {
  seeds: tracedModules,
  mutate: mutateWasm,
  async run(bytes) {
    const traced = await outcomeOf(() => traceModule("input.wasm", bytes));
    if (bytes[6] !== 0 || !WebAssembly.validate(bytes as Uint8Array<ArrayBuffer>)) return;
    if ("refused" in traced) {
      if (traced.refused.code !== "malformed") return;
      throw new Error(`refuses what V8 takes: ${traced.refused.message}`);
    }
    const written = traced.value.bytes;
    if (!WebAssembly.validate(written as Uint8Array<ArrayBuffer>)) throw new Error("writes what V8 refuses");
    const memory = memoryToPlay(bytes);
    if (memory === undefined) return;
    const before = play(bytes, memory, false);
    const after = play(written, memory, true);
    if (!before || !after) return;
    for (const what of ["calls", "results", "left"] as const) {
      if (isDeepStrictEqual(before[what], after[what])) continue;
      throw new Error(`traced, it has other ${what}: ${before[what]} and ${after[what]}`.slice(0, 600));
    }
    const names = traced.value.read(after.reports).calls.map(({ name }) => name);
    const called = before.calls.map((one) => one.slice(0, one.indexOf("(")));
    if (!isSubsequence(names, called)) throw new Error(`called ${called} and reports ${names}`.slice(0, 600));
  },
};

/** The exported memory in which the report lies, if it can be run: the host must see it, and Asyncify runs functions in parts. */
function memoryToPlay(bytes: Uint8Array): string | undefined {
  const { imports, exports, memories } = new ModuleEditor("input.wasm", bytes);
  const found = exports.filter(({ kind }) => kind === "memory");
  const exported = found.find(({ name }) => name === "memory") ?? found.find(({ index }) => index === 0);
  const small = memories.every((one) => one.bytes <= 1 << 24);
  const asyncify = exports.some(({ name }) => name.startsWith("asyncify_"));
  return small && !asyncify && endsByItself(bytes, imports.length) ? exported?.name : undefined;
}

/** Calls of what is no WASI are not reported. */
function isSubsequence(some: string[], all: string[]): boolean {
  let at = 0;
  for (const one of all) if (one === some[at]) at++;
  return at === some.length;
}
