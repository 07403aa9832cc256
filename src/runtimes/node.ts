import { join } from "node:path";
import type { Installed, Runtime } from "../types.js";
import { childEnvironment, runToEnd } from "./child.js";
import { hostProcess } from "./host-process.js";
import { hostProgram } from "./host-program.js";
import { installNpm } from "./install/npm.js";

const platform = process.platform === "win32" ? "win" : process.platform;
const packageName = `node-${platform}-${process.arch}`;

/** node:wasi, which is uvwasi on V8. */
export const node: Runtime = {
  id: "node",
  configurations: [
    { name: "default", flags: [] },
    // On by default since 22, which still takes the flag; 24 refuses it.
    { name: "memory64", flags: ["--experimental-wasm-memory64"], applies: (version) => majorOf(version) < 22 },
  ],
  cannot: {},
  versions: ["26.10.0", "24.21.0", "22.23.3", "20.20.2", "18.20.8"],
  present: async () => [{ runtime: "node", version: process.versions.node }],
  install: (version, directory) => installNpm(packageName, version, directory),
  async engine(installed) {
    const script = "const v = process.versions; console.log(v.node, 'uvwasi', v.uvwasi || '?', 'v8', v.v8)";
    const run = await runToEnd(binary(installed), ["-e", script], { env: childEnvironment() });
    return run.status === 0 ? run.stdout.toString().trim() : undefined;
  },
  async start(installed, configuration) {
    // Up to 18.12 there is no node:wasi without it; 20 and newer take it and ignore it.
    const needed = majorOf(installed.version) <= 18 ? ["--experimental-wasi-unstable-preview1"] : [];
    return hostProcess({
      command: binary(installed),
      args: [...needed, "--no-warnings", ...configuration.flags, hostProgram("node-wasi.mjs")],
      // uvwasi never closes the preopened directory.
      jobsPerProcess: 250,
    });
  },
};

const majorOf = (version: string): number => Number.parseInt(version, 10);

function binary({ directory }: Installed): string {
  if (!directory) return process.execPath;
  const name = process.platform === "win32" ? "node.exe" : "node";
  return join(directory, "node_modules", packageName, "bin", name);
}
