import type { Installed, Runtime } from "../model/runtime.js";
import { cargoProgram, cargoRegistry, installCargo } from "./install/cargo.js";
import { commandLine, type Reading } from "./kinds/command-line.js";
import type { Phase } from "./process/answer.js";
import { askVersion } from "./process/child.js";

/** Viceroy, in which Fastly's programs run locally: wasmtime with the host calls of Fastly Compute. */
export const viceroy: Runtime = {
  id: "viceroy",
  configurations: [{ name: "default", flags: [] }],
  cannot: {
    "canary/environ": "A guest gets the FASTLY_* variables alone; there is no option for others.",
    "canary/preopen-file": "It preopens no directory: Fastly Compute has no files.",
    "canary/stdin": "A guest's standard input is always empty.",
  },
  versions: ["0.16.5"],
  present: async () => [],
  install: (version, directory) => installCargo({ name: "viceroy", version }, directory),
  registry: cargoRegistry("viceroy"),
  buildSeconds: 900,
  engine: (installed) => askVersion(binary(installed)),
  async start(installed) {
    return commandLine({
      command: binary(installed),
      argv: (job) => ["run", job.wasm, ...job.args],
      // Its log would mix with what the guest says.
      env: { RUST_LOG: "viceroy=error" },
      read: readViceroy,
    });
  },
};

const binary = (installed: Installed): string => cargoProgram(installed, "viceroy");

// The log's line of an error, with the time before it.
const WORDS = /^\d{4}-\d\d-\d\dT[\d:.]+Z ERROR (?<message>[\s\S]*)/m;
// An error about our own call, before any module.
const USAGE = /^error: /;
const ABORTED = 134;

/** Exported for its test. The engine's message follows the guest's output; its status is then 1, or 134 for a trap. */
export function readViceroy(status: number, stderr: string): Reading {
  if (status === 2 && USAGE.test(stderr)) return { ending: { phase: "compile", end: "harness", message: stderr } };
  const words = status === 1 || status === ABORTED ? WORDS.exec(stderr) : null;
  if (!words) return { ending: { phase: "call", end: "exited", status } };
  const { message = "" } = words.groups ?? {};
  const ending = { phase: status === ABORTED ? "call" : phaseOf(message), end: "failed" as const, message };
  return { ending, guestStderr: stderr.slice(0, words.index) };
}

function phaseOf(message: string): Phase {
  if (/unknown import: |incompatible import type/.test(message)) return "link";
  if (/^Error instantiating/.test(message)) return "start";
  if (/^error while executing|^Error type-checking|^WebAssembly execution trapped/.test(message)) return "call";
  return "compile";
}
