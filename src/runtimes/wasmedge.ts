import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { WasiScanError } from "../model/errors.js";
import type { Installed, Runtime } from "../model/runtime.js";
import { compareVersions } from "../model/versions.js";
import { features } from "./configurations/concerns.js";
import { debianRegistry, installDebian } from "./install/debian.js";
import { commandLine, type Reading } from "./kinds/command-line.js";
import type { Phase } from "./process/answer.js";
import { childEnvironment, runToEnd } from "./process/child.js";

/** Version → the Debian suite that has it. */
const SUITES: Record<string, string> = { "0.17.1": "sid", "0.14.1": "trixie" };

// Without --enable-gc, and so without --enable-all: it writes a warning to standard output, before the guest's output.
const OLDER_PROPOSALS = [
  "--enable-exception-handling",
  "--enable-extended-const",
  "--enable-function-reference",
  "--enable-multi-memory",
  "--enable-relaxed-simd",
  "--enable-tail-call",
  "--enable-threads",
];

const isOlder = (version: string): boolean => compareVersions(version, "0.15.0") < 0;

/** WasmEdge's command line, as Debian builds it. */
export const wasmedge: Runtime = {
  id: "wasmedge",
  configurations: [
    { name: "default", flags: [] },
    // Since 0.15 all its features but threads are on by default.
    { name: "threads", flags: ["--enable-threads"], applies: (version) => !isOlder(version) },
    ...OLDER_PROPOSALS.map((flag) => ({
      name: flag.replace("--enable-", ""),
      flags: [flag],
      applies: isOlder,
      concerns: features,
    })),
    { name: "proposals", flags: OLDER_PROPOSALS, applies: isOlder },
  ],
  cannot: {},
  slow: true,
  versions: Object.keys(SUITES),
  present: async () => [],
  install(version, directory) {
    const suite = SUITES[version];
    if (suite) return installDebian({ name: "wasmedge", suite, version }, directory);
    throw new WasiScanError(
      "install-failed",
      `No Debian suite has wasmedge ${version}.`,
      `They have ${Object.keys(SUITES).join(" and ")}.`,
    );
  },
  registry: debianRegistry("wasmedge", Object.values(SUITES)),
  async engine(installed) {
    const { command, args } = binary(installed);
    const run = await runToEnd(command, [...args, "--version"], { env: childEnvironment() });
    // It names itself by its path.
    return run.status === 0 ? /version (\d\S*)/.exec(run.stdout.toString())?.[1] : undefined;
  },
  async start(installed, configuration) {
    const { command, args } = binary(installed);
    return commandLine({
      command,
      argv: (job) => [
        ...args,
        ...configuration.flags,
        "--dir",
        // It names a preopened /sandbox `sandbox`, which libc accepts and the probes do not; / stays /.
        `/:${job.directory}`,
        ...Object.entries(job.env).flatMap(([key, value]) => ["--env", `${key}=${value}`]),
        job.wasm,
        ...job.args,
      ],
      read: readWasmEdge,
    });
  },
};

/** Uses the unpacked dynamic linker, because the libraries are newer than those of this system. */
function binary({ directory }: Installed): { command: string; args: string[] } {
  const root = join(directory ?? "", "root", "usr");
  const libraries = join(root, "lib", find(join(root, "lib"), /-linux-gnu/));
  const command = join(libraries, find(libraries, /^ld-linux-/));
  return { command, args: ["--library-path", libraries, join(root, "bin", "wasmedge")] };
}

function find(folder: string, pattern: RegExp): string {
  return (existsSync(folder) && readdirSync(folder).find((name) => pattern.test(name))) || "missing";
}

// Its log goes to standard output, after the guest's output.
const LOG =
  /\[\d{4}-\d\d-\d\d [\d:.]+\] \[error\] (?=(loading|validation|instantiation|execution|wasmedge runtime) failed: )/;
const NO_ENTRY =
  /^(Function "[^"]*" not found in the module export list|A function name is required when reactor mode)/m;

/** Its status is 134 for a trap in a call and 1 for earlier failures. */
export function readWasmEdge(status: number, stderr: string, stdout: Buffer): Reading {
  if (status === 1 && NO_ENTRY.test(stderr)) return { ending: { phase: "call", end: "failed", message: stderr } };
  // latin1 has one character per byte.
  const text = stdout.toString("latin1");
  const words = status === 1 || status === 134 ? LOG.exec(text) : null;
  if (!words) return { ending: { phase: "call", end: "exited", status } };

  const log = text.slice(words.index).replace(/^\[[^\]]*\] \[error\]\s*/gm, "");
  // What follows names the guest's instruction and functions.
  const message = log.split("\n").filter((line, index) => index === 0 || line.startsWith("When linking module"));
  const ending = { phase: phaseOf(log, status), end: "failed" as const, message: message.join("\n") };
  const guestStdout = stdout.subarray(0, words.index);
  if (log.startsWith("loading failed: invalid path")) return { ending: { ...ending, end: "harness" }, guestStdout };
  return { ending, guestStdout };
}

function phaseOf(log: string, status: number): Phase {
  if (/^(loading|validation)/.test(log)) return "compile";
  if (log.startsWith("instantiation")) return "link";
  return status === 134 ? "call" : "start";
}
