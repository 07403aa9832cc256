import { join } from "node:path";
import type { Installed, Runtime } from "../model/runtime.js";
import { buildWithCrate } from "./install/c-program.js";
import { cargoRegistry } from "./install/cargo.js";
import { commandLine, type Reading } from "./kinds/command-line.js";
import type { Phase } from "./process/answer.js";
import { askVersion } from "./process/child.js";

/** The crate that carries wasm3's source: its releases, and the version of wasm3 in each. 0.1 has the same source. */
const CRATE = "wasm3-sys";
const CARRIED: Record<string, string> = { "0.3.0": "0.4.7" };

/** wasm3, an interpreter in C, with its own simple WASI. */
export const wasm3: Runtime = {
  id: "wasm3",
  configurations: [{ name: "default", flags: [] }],
  cannot: { "canary/environ": "Its simple WASI has no variables: environ_sizes_get always says that there are none." },
  links: { anyImport: true },
  versions: Object.values(CARRIED),
  present: async () => [],
  install(version, directory) {
    const [release = version] = Object.entries(CARRIED).find(([, carried]) => carried === version) ?? [];
    const flags = ["-O2", "-w", "-Dd_m3HasWASI", "-Dd_m3LogOutput=0"];
    const crate = { name: CRATE, version: release, sources: "wasm3/source" };
    return buildWithCrate({ crate, flags, program: "wasm3" }, directory);
  },
  registry: {
    ...cargoRegistry(CRATE),
    versions: async () => (await cargoRegistry(CRATE).versions()).map((release) => CARRIED[release] ?? release),
  },
  buildSeconds: 20,
  engine: (installed) => askVersion(binary(installed)),
  async start(installed) {
    return commandLine({
      command: binary(installed),
      // Its working directory, the job's, is the guest's.
      argv: (job) => [job.wasm, ...job.args],
      read: readWasm3,
    });
  },
};

const binary = ({ directory }: Installed): string => join(directory ?? "", "wasm3");

const WORDS = /\nwasm3: (?<phase>file|compile|start|link|call): (?<message>[^\n]*)\n$/;

/** Exported for its test. Our program says how far it got, behind the guest's output; its status is then 1. */
export function readWasm3(status: number, stderr: string): Reading {
  const words = status === 1 ? WORDS.exec(stderr) : null;
  if (!words) return { ending: { phase: "call", end: "exited", status } };
  const { phase, message } = words.groups as { phase: Phase | "file"; message: string };
  if (phase === "file") return { ending: { phase: "compile", end: "harness", message } };
  return { ending: { phase, end: "failed", message }, guestStderr: stderr.slice(0, words.index) };
}
