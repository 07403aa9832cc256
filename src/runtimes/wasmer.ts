import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Installed, Job, Runtime } from "../model/runtime.js";
import { compareVersions, majorOf } from "../model/versions.js";
import { cargoProgram, cargoRegistry, installCargo } from "./install/cargo.js";
import { commandLine, type Reading } from "./kinds/command-line.js";
import type { Phase } from "./process/answer.js";
import { askVersion } from "./process/child.js";

/** Only what is needed to compile and run a module. */
const FEATURES = ["--no-default-features", "--features", "sys,wat,cranelift,compiler"];

/** Wasmer's command line: native WASIX with threads. */
export const wasmer: Runtime = {
  id: "wasmer",
  configurations: [
    { name: "default", flags: [] },
    { name: "net", flags: ["--net"] },
  ],
  cannot: {},
  versions: "7.4.2 7.0.1 6.1.0 5.0.4 4.4.0".split(" "),
  present: async () => [],
  install(version, directory) {
    const assembly = wantsStackProbe(version) ? ["probestack.S"] : [];
    return installCargo({ name: "wasmer-cli", version, features: FEATURES, assembly }, directory);
  },
  registry: {
    ...cargoRegistry("wasmer-cli"),
    leftOut: (version) =>
      compareVersions(version, "7.5.0") >= 0 ? "It wants Rust 1.96, and the matrix is built with 1.95." : undefined,
  },
  buildSeconds: 600,
  engine: (installed) => askVersion(binary(installed)),
  async start(installed, configuration) {
    const home = await mkdtemp(join(tmpdir(), "wasi-scan-wasmer-"));
    const host = commandLine({
      command: binary(installed),
      argv: (job) => [
        "run",
        ...configuration.flags,
        ...mount(installed, job),
        ...Object.entries(job.env).flatMap(([key, value]) => ["--env", `${key}=${value}`]),
        job.wasm,
        "--",
        ...job.args,
      ],
      env: {
        // Its settings and compiled modules; the user's own are neither used nor changed.
        WASMER_DIR: home,
        WASMER_CACHE_DIR: join(home, "cache"),
        // An address without a server, so that packages a guest wants to run are not downloaded.
        WASMER_REGISTRY: "http://127.0.0.1:9/graphql",
        // Variables of the user's shell that would reach the guest, or mix with its output.
        FORWARD_HOST_ENV: "false",
        RUST_LOG: "off",
        NO_COLOR: "1",
        CLICOLOR_FORCE: "0",
      },
      read: readWasmer,
    });
    return { run: host.run, close: () => rm(home, { recursive: true, force: true }) };
  },
};

const binary = (installed: Installed): string => cargoProgram(installed, "wasmer");

// Rust no longer defines the symbol. Windows has its own, and other processors need none.
function wantsStackProbe(version: string): boolean {
  return majorOf(version) < 6 && process.arch === "x64" && process.platform !== "win32";
}

function mount({ version }: Installed, { directory }: Job): string[] {
  return majorOf(version) < 7 ? ["--mapdir", `/sandbox:${directory}`] : ["--volume", `${directory}:/sandbox`];
}

/** Errno::Noexec, its exit status if the guest trapped. */
const TRAPPED = 45;
const TRAP = /^RuntimeError: /m;
// Many programs print `error: `, so more is required. Messages between compiling and calling differ by version.
const BEFORE_CALL =
  "Spawn failed|Unable to instantiate|Instantiation failed|Loading exports failed|Memory access error|WASI error|WASI state";
const COMPILING = "Unable to compile|No backends support";
const CALLING = "RuntimeError: |Unable to wait|Function expected \\d|The module doesn't (?:export|contain) ";
const WORDS = new RegExp(`^error: (?=${BEFORE_CALL}|${COMPILING}|${CALLING})`, "m");
// An error about our own call, before any module; a guest may print a usage text too.
const USAGE =
  /^error: (?:[\s\S]*^Usage: wasmer|invalid value .* for '--(?:env|volume|mapdir)|No such file|could not canon)/m;

/** Exported for its test. The engine's message follows the guest's output. */
export function readWasmer(status: number, stderr: string): Reading {
  if ((status === 1 || status === 2) && USAGE.exec(stderr)?.index === 0) {
    return { ending: { phase: "compile", end: "harness", message: stderr } };
  }
  const words = status === TRAPPED ? TRAP.exec(stderr) : status === 1 ? WORDS.exec(stderr) : null;
  if (!words) return { ending: { phase: "call", end: "exited", status } };
  const message = stderr.slice(words.index);
  return { ending: { phase: phaseOf(message), end: "failed", message }, guestStderr: stderr.slice(0, words.index) };
}

function phaseOf(message: string): Phase {
  const begins = (words: string) => new RegExp(`^error: (?:${words})`).test(message);
  if (begins(COMPILING)) return "compile";
  if (!begins(BEFORE_CALL)) return "call";
  return message.includes("Error while importing ") ? "link" : "start";
}
