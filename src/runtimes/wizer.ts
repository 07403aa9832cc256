import { devNull } from "node:os";
import { join } from "node:path";
import type { Installed, Runtime } from "../model/runtime.js";
import { majorOf } from "../model/versions.js";
import { installNpm, npmRegistry } from "./install/npm.js";
import { commandLine, type Reading } from "./kinds/command-line.js";
import type { Phase } from "./process/answer.js";
import { askVersion } from "./process/child.js";

const packageName = `@bytecodealliance/wizer-${process.platform}-${process.arch}`;

/**
 * Wizer runs a module ahead of time and saves its state; the engine is wasmtime's library. It links
 * any import: an undefined one traps when called.
 */
export const wizer: Runtime = {
  id: "wizer",
  configurations: [
    { name: "default", flags: [] },
    // On by default since 9.
    { name: "bulk-memory", flags: ["--wasm-bulk-memory=true"], applies: (version) => majorOf(version) < 9 },
  ],
  cannot: { "canary/argv": "It passes no arguments to the module: its command line has no option for them." },
  links: { anyImport: true },
  versions: ["11.0.3", "10.0.0", "9.0.0", "7.0.5", "3.0.1"],
  present: async () => [],
  install: (version, directory) => installNpm(packageName, version, directory),
  registry: npmRegistry(packageName),
  // 11 does not report it.
  engine: (installed) => askVersion(binary(installed)),
  start: async (installed, configuration) =>
    commandLine({
      command: binary(installed),
      argv: (job) => [
        ...configuration.flags,
        "--allow-wasi",
        "--inherit-env=true",
        "--init-func=_start",
        `--mapdir=/sandbox::${job.directory}`,
        "-o",
        devNull,
        job.wasm,
      ],
      // The guest gets all variables of the process.
      environment: (job) => job.env,
      read,
    }),
};

function binary({ directory }: Installed): string {
  return join(directory ?? "", "node_modules", packageName, process.platform === "win32" ? "wizer.exe" : "wizer");
}

// The guest's own last line may be unfinished.
const WORDS = /^Error: |Error: the `_start` function trapped/m;
const EXIT = /^\s*(?:\d+: )?Exited with i32 exit status (\d+)$/m;

/** Its own status is 1 whatever happens: it reports an exit of the guest, even with status 0, like a trap. */
function read(status: number, stderr: string): Reading {
  const words = status === 0 ? null : WORDS.exec(stderr);
  if (!words) return { ending: { phase: "call", end: status === 0 ? "exited" : "harness", status, message: stderr } };
  const message = stderr.slice(words.index);
  const guestStderr = stderr.slice(0, words.index);
  const phase = phaseOf(message);
  const exit = phase === "call" ? EXIT.exec(message) : null;
  if (exit) return { ending: { phase, end: "exited", status: Number(exit[1]) }, guestStderr };
  const ours = /^Error: (failed to open|No such file)/.test(message);
  return { ending: { phase, end: ours ? "harness" : "failed", message }, guestStderr };
}

function phaseOf(message: string): Phase {
  if (message.startsWith("Error: the `_start` function trapped")) return "call";
  if (message.includes("incompatible import type")) return "link";
  // 11 names the trap in a start section or segment; earlier versions name the step.
  if (/^Error: (failed to instantiate|error while executing|wasm trap)/.test(message)) return "start";
  return "compile";
}
