// How a run ended, according to V8 and a JavaScript host. Runs in Node 16 and newer, bun, browsers and workerd.

/** The ending of `run()`: its result, or its exception in the current phase of `capture`. */
export async function settle(capture, run) {
  try {
    return await run();
  } catch (error) {
    return { end: guilty(capture.phase, error), message: describe(error) };
  }
}

/** Before the guest runs, only the engine's own errors count against the module; a missing file is our fault. */
export function guilty(phase, error) {
  if (phase === "start" || phase === "call") return "failed";
  return phase === "compile" && error instanceof WebAssembly.CompileError ? "failed" : "harness";
}

/** Class and message without the stack, which contains the guest's function names. */
export function describe(error) {
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  return `thrown ${typeof error}: ${String(error)}`;
}

/**
 * V8's message about a failed instantiation → phase and import. The message names the import by number; a missing
 * module, a missing name and a memory of another type read differently in every version, the number does not.
 */
export function linkFailure(module, message) {
  const imports = WebAssembly.Module.imports(module);
  const number = /Import #(\d+)/.exec(message);
  const memory = /\bmemory\b/i.test(message) && imports.find((one) => one.kind === "memory");
  const found = number ? imports[Number(number[1])] : memory;
  if (!found || /allocate/.test(message)) return undefined;
  const reason = /mismatch|incompatible|does not match|larger|smaller|maximum|initial/.test(message)
    ? "signature"
    : "missing";
  return { phase: "link", end: "failed", import: `${found.module}.${found.name}`, reason, message };
}
