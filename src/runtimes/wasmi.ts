import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type { Installed, Runtime } from "../model/runtime.js";
import { compareVersions } from "../model/versions.js";
import { cargoProgram, cargoRegistry, installCargo } from "./install/cargo.js";
import { commandLine, type Reading } from "./kinds/command-line.js";
import type { Phase } from "./process/answer.js";
import { askVersion } from "./process/child.js";
import { classifyLink } from "./process/engine-messages.js";

const NO_ENVIRONMENT = "Its option --env panics on every NAME=VAL, so nothing can be passed.";

/** wasmi's command line. */
export const wasmi: Runtime = {
  id: "wasmi",
  configurations: [{ name: "default", flags: [] }],
  cannot: {},
  cannotIn: (version): Record<string, string> =>
    takesEnvironment(version) ? {} : { "canary/environ": NO_ENVIRONMENT },
  // The newest of some release lines; older releases of 0.51 and 1.0 were withdrawn.
  versions: "2.0.0 1.0.9 0.51.5 0.40.0 0.31.2".split(" "),
  present: async () => [],
  install: (version, directory) => installCargo({ name: "wasmi_cli", version }, directory),
  registry: cargoRegistry("wasmi_cli"),
  buildSeconds: 120,
  engine: (installed) => askVersion(binary(installed)),
  async start(installed, configuration) {
    return commandLine({
      command: binary(installed),
      // A guest sees a directory under its host name. So it gets the parent folder as `.`, in
      // which `sandbox` is the usual directory.
      cwd: (job) => dirname(job.directory),
      argv: (job) => [
        ...configuration.flags,
        "--dir",
        ".",
        ...(takesEnvironment(installed.version) ? Object.entries(job.env) : []).flatMap(([key, value]) => [
          "--env",
          `${key}=${value}`,
        ]),
        job.wasm,
        ...job.args,
      ],
      read: readWasmi,
    });
  },
};

const takesEnvironment = (version: string): boolean => compareVersions(version, "2.0.0") >= 0;

/** Renamed with 2.0. */
function binary(installed: Installed): string {
  const renamed = cargoProgram(installed, "wasmi");
  return existsSync(renamed) ? renamed : cargoProgram(installed, "wasmi_cli");
}

// Before 0.32 it starts by printing what it runs.
const GREETING = /^executing File\([^\n]*\) \.\.\.\n/;
// An error about our own call, before any module; a guest may print a usage text too.
const USAGE = /^(error: [\s\S]*^Usage: wasmi|Error: failed to (read Wasm file|open directory))/m;
const WORDS = /^(Error: (failed|did not specify)|thread '[^'\n]*' (\(\d+\) )?panicked at )/m;

/** Exported for its test. The engine's message follows the guest's output; its status is then 1, or 101 for a panic. */
export function readWasmi(status: number, stderr: string, stdout: Buffer): Reading {
  const greeting = GREETING.exec(stdout.toString("latin1"));
  const guestStdout = greeting ? stdout.subarray(greeting[0].length) : stdout;
  if ((status === 1 || status === 2) && USAGE.exec(stderr)?.index === 0) {
    return { ending: { phase: "compile", end: "harness", message: stderr }, guestStdout };
  }
  const words = status === 1 || status === 101 ? WORDS.exec(stderr) : null;
  if (!words) return { ending: { phase: "call", end: "exited", status }, guestStdout };
  const message = stderr.slice(words.index);
  const guestStderr = stderr.slice(0, words.index);
  return { ending: { phase: phaseOf(message), end: "failed", message }, guestStderr, guestStdout };
}

function phaseOf(message: string): Phase {
  if (/^Error: failed to (compile|parse)/.test(message)) return "compile";
  if (/^Error: failed to populate/.test(message)) return "link";
  if (!/^Error: failed to instantiate/.test(message)) return "call";
  return classifyLink(message) ? "link" : "start";
}
