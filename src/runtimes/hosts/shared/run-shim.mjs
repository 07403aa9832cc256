// Shared by all JavaScript shims: compile, link with the shim's imports, call.
// Runs in Node 16 and newer, bun, browsers and workerd.
import { describe, linkFailure } from "./ending.mjs";
import { addMemories } from "./import-memory.mjs";

/**
 * Runs one module with what `open(module)` returns: `imports`, an import object; `start(subject)` and
 * `initialize(subject)`, which call a command or a reactor and return its exit status (nothing is 0); and `close()`,
 * optional. `subject` is the instance, with an imported memory among its exports.
 */
export async function runShim(bytes, capture, open, compile = (code) => new WebAssembly.Module(code)) {
  const module = compile(bytes);

  capture.phase = "link";
  const shim = await open(module);
  try {
    const imports = { ...shim.imports };
    let instance;
    let memory;
    try {
      memory = addMemories(bytes, imports);
      instance = new WebAssembly.Instance(module, imports);
    } catch (error) {
      return notInstantiated(error, module, imports, capture);
    }

    capture.phase = "call";
    // A library that asks for nothing of WASI is instantiated without it: most shims would want a memory.
    const { _start, _initialize } = instance.exports;
    if (!_start && !_initialize && !namespaceAsked(module)) return { end: "exited", status: 0 };
    const subject = instance.exports.memory ? instance : { exports: { ...instance.exports, memory } };
    const status = subject.exports._start ? await shim.start(subject) : await shim.initialize(subject);
    return { end: "exited", status: status || 0 };
  } finally {
    if (shim.close) shim.close();
  }
}

function notInstantiated(error, module, imports, capture) {
  const message = describe(error);
  const missing = WebAssembly.Module.imports(module).find(
    (one) => !imports[one.module] || imports[one.module][one.name] === undefined,
  );
  // Every engine words it differently, but we can check whether the shim has the function.
  if (missing) return { end: "failed", import: `${missing.module}.${missing.name}`, reason: "missing", message };
  if (error instanceof WebAssembly.LinkError) return linkFailure(module, message) || { end: "failed", message };
  // Errors of the start section or a segment appear during instantiation.
  capture.phase = "start";
  return { end: "failed", message };
}

/** The first WASI namespace that a module imports. */
export function namespaceOf(module) {
  return namespaceAsked(module) || "wasi_snapshot_preview1";
}

function namespaceAsked(module) {
  const found = WebAssembly.Module.imports(module).find((one) =>
    /^wasi_(unstable|snapshot_preview1)$/.test(one.module),
  );
  return found?.module;
}
