import { readFile } from "node:fs/promises";
import type { Outcome } from "../../model/probe.js";
import type { RunResult } from "../../model/runtime.js";
import { classifyLink, classifyTrap, type LinkFailure } from "./engine-messages.js";

/** How far a run got before it ended; the class of an exception does not show it. */
export type Phase = "compile" | "link" | "start" | "call";

/** How one run ended, in the engine's words. */
export interface Ending {
  phase: Phase;
  /** `failed`: the module or the engine, in `phase`. `harness`: the host program itself. */
  end: "exited" | "failed" | "timeout" | "harness";
  /** `failure`: an unknown status other than 0. */
  status?: number | "failure";
  /** `module.name`, if the host knows more than its message says. */
  import?: string;
  reason?: "missing" | "signature";
  message?: string;
}

/** One answer line of a host program. */
export interface Answer extends Ending {
  id: number;
  /** base64 */
  stdout: string;
  stderr: string;
  /** Part of the guest may still run in the host process, so it must not serve another job. */
  spent?: boolean;
}

const MESSAGE_LIMIT = 4000;

/** {@link Ending} in normalised words. `wasm`: the module's path, read only where an engine names no import. */
export async function resultOf(
  ending: Ending,
  wasm: string,
  stdout: Uint8Array,
  stderr: Uint8Array,
): Promise<RunResult> {
  const message = ending.message?.slice(0, MESSAGE_LIMIT);
  return { outcome: await outcomeOf(ending, wasm), stdout, stderr, ...(message ? { message } : {}) };
}

async function outcomeOf(ending: Ending, wasm: string): Promise<Outcome> {
  const message = ending.message ?? "";
  if (ending.status === "failure") return { end: "exited", detail: "failure" };
  if (ending.end === "exited") return { end: "exited", status: ending.status ?? 0 };
  if (ending.end === "timeout") return { end: "timeout" };
  if (ending.end === "harness") return { end: "harness", detail: "host program" };
  const kind = classifyTrap(message);
  // Some engines check for the entry point, and refuse a reactor, before they compile.
  if (kind === "no entry") return { end: "trapped", detail: kind };
  if (ending.phase === "compile") return { end: "rejected" };
  if (ending.phase !== "link") {
    const called = kind === "unlinked" && classifyLink(message)?.import;
    return { end: "trapped", detail: called ? `${kind} ${called}` : kind };
  }

  const told = ending.import ? { import: ending.import, reason: ending.reason ?? "missing" } : toldBy(ending, message);
  if (!told) {
    // The message names no import: instantiation failed, e.g. because of too little memory.
    return kind === "out of memory" || kind === "no memory export" || kind === "out of bounds"
      ? { end: "trapped", detail: kind }
      : { end: "unlinked" };
  }
  const name = told.import ?? (await importOf(wasm, "module" in told ? told.module : undefined));
  if (!name) return { end: "unlinked" };
  return { end: "unlinked", detail: told.reason === "signature" ? `${name} signature` : name };
}

/** A recipe may know the reason where the engine's words are not among those that are known. */
function toldBy({ reason }: Ending, message: string): Partial<LinkFailure> | undefined {
  return classifyLink(message) ?? (reason && { reason });
}

// wazero says only that the import's module is unknown; then it has none of that module's names. GraalWasm says only
// that a type is incompatible; with a single import it is clear which one.
async function importOf(wasm: string, module: string | undefined): Promise<string | undefined> {
  try {
    const imports = WebAssembly.Module.imports(await WebAssembly.compile(await readFile(wasm)));
    const found = imports.filter((one) => module === undefined || one.module === module);
    if (!found[0] || (module === undefined && found.length > 1)) return undefined;
    return `${found[0].module}.${found[0].name}`;
  } catch {
    // It uses a feature that this Node's engine does not know.
    return undefined;
  }
}
