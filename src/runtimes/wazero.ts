import { join } from "node:path";
import type { Installed, Runtime } from "../model/runtime.js";
import { goRegistry, installGo } from "./install/go.js";
import { commandLine } from "./kinds/command-line.js";
import type { Ending } from "./process/answer.js";
import { childEnvironment, runToEnd } from "./process/child.js";

/** wazero's command line. */
export const wazero: Runtime = {
  id: "wazero",
  configurations: [{ name: "default", flags: [] }],
  cannot: {},
  slow: true,
  versions: "1.12.0 1.11.0 1.10.1 1.9.0 1.8.2 1.8.1 1.8.0 1.7.3 1.7.2 1.7.0 1.6.0 1.2.1 1.0.0-pre.4".split(" "),
  present: async () => [],
  install: (version, directory) => installGo("github.com/tetratelabs/wazero/cmd/wazero", version, directory),
  registry: goRegistry("github.com/tetratelabs/wazero"),
  async engine(installed) {
    const run = await runToEnd(binary(installed), ["version"], { env: childEnvironment() });
    const text = run.stdout.toString().trim();
    return run.status === 0 && /^v?\d/.test(text) ? text : undefined;
  },
  async start(installed, configuration) {
    return commandLine({
      command: binary(installed),
      argv: (job) => [
        "run",
        ...configuration.flags,
        `-mount=${job.directory}:${guestPath(installed)}`,
        ...Object.entries(job.env).map(([key, value]) => `-env=${key}=${value}`),
        job.wasm,
        // With nothing behind it the mark itself becomes the module's first argument.
        ...(job.args.length > 0 ? ["--", ...job.args] : []),
      ],
      read: readWazero,
    });
  },
};

// Before 1.0.0 a path below an opened directory is looked up from the root: nothing in a mount below / can be reached
// through a descriptor of the mount.
const guestPath = ({ version }: Installed): string => (version.startsWith("1.0.0-") ? "/" : "/sandbox");

function binary({ directory }: Installed): string {
  return join(directory ?? "", process.platform === "win32" ? "wazero.exe" : "wazero");
}

// An error about our own call, before any module; the usage text follows.
const USAGE = /^(flag provided but not defined: -|error reading wasm binary: |invalid mount: )/;

/** The engine's message follows the guest's output, and its status is then 1 (2 for a panic in Go). */
export function readWazero(status: number, stderr: string): { ending: Ending; guestStderr?: string } {
  if (status !== 0 && USAGE.test(stderr)) return { ending: { phase: "compile", end: "harness", message: stderr } };
  const words = status === 0 ? null : lastWords(stderr);
  if (!words) return { ending: { phase: "call", end: "exited", status } };
  const message = stderr.slice(words.index);
  const guestStderr = stderr.slice(0, words.index);
  return { ending: { phase: phaseOf(message), end: "failed", message }, guestStderr };
}

function lastWords(stderr: string): RegExpExecArray | null {
  // A Go guest panics with the same words; a panic of wazero shows wazero's sources in the stack.
  const panic = /^(panic: |fatal error: )(?=[\s\S]*tetratelabs\/wazero)/m.exec(stderr);
  return /^error (compiling|instantiating) wasm binary: /m.exec(stderr) ?? panic;
}

function phaseOf(message: string): Ending["phase"] {
  if (message.startsWith("error compiling")) return "compile";
  if (/^error instantiating wasm binary: (start function|data\[|elem\[)/.test(message)) return "start";
  if (/^error instantiating wasm binary: (import|module\[[^\]]+\] not|"[^"]*" is not exported)/.test(message))
    return "link";
  return "call";
}
