import { join } from "node:path";
import type { Installed, Runtime } from "../model/runtime.js";
import { majorOf } from "../model/versions.js";
import { configurations } from "./configurations/node.js";
import { installNpm, npmRegistry } from "./install/npm.js";
import { childEnvironment, runToEnd } from "./process/child.js";
import { hostProcess } from "./process/host-process.js";
import { hostProgram } from "./process/host-program.js";

const platform = process.platform === "win32" ? "win" : process.platform;
const packageName = `node-${platform}-${process.arch}`;

/** node:wasi, which is uvwasi on V8. */
export const node: Runtime = {
  id: "node",
  configurations,
  cannot: {},
  slow: true,
  links: { anyType: true, memory: true },
  // The newest of each major, the oldest if it differs, and both sides of each minor version that changed a result.
  versions: [
    ..."26.12.1 25.9.0 24.22.3 24.21.0 24.8.0 24.7.0 24.0.0 23.11.1".split(" "),
    ..."22.23.5 22.23.3 22.20.0 22.19.0 22.18.0 22.2.0 22.1.0 22.0.0 21.7.3 21.7.0 21.6.2 21.0.0".split(" "),
    ..."20.20.2 20.19.6 20.19.5 20.14.0 20.13.1 20.12.0 20.11.1 20.10.0 20.9.0 20.0.0 19.8.1".split(" "),
    ..."18.20.8 18.19.0 18.18.2 18.17.0 18.16.1 18.10.0 18.9.1 18.6.0 18.5.0 18.0.0 17.9.1".split(" "),
    ..."16.20.2 16.18.0 16.17.1 16.17.0 16.16.0 16.4.0 16.3.0 16.0.0".split(" "),
  ],
  present: async () => [{ runtime: "node", version: process.versions.node }],
  install: (version, directory) => installNpm(packageName, version, directory),
  registry: {
    ...npmRegistry(packageName),
    leftOut: (version) =>
      majorOf(version) < 16 ? "Its WASI, if any, refuses functions with 64-bit parameters." : undefined,
  },
  async engine(installed) {
    const script = "const v = process.versions; console.log(v.node, 'uvwasi', v.uvwasi || '?', 'v8', v.v8)";
    const run = await runToEnd(nodeBinary(installed), ["-e", script], { env: childEnvironment() });
    return run.status === 0 ? run.stdout.toString().trim() : undefined;
  },
  async start(installed, configuration) {
    // There is no node:wasi without it up to 18.12 and in 19; 20 and newer take it and ignore it.
    const needed = majorOf(installed.version) < 20 ? ["--experimental-wasi-unstable-preview1"] : [];
    return hostProcess({
      command: nodeBinary(installed),
      args: [...needed, "--no-warnings", ...configuration.flags, hostProgram("node-wasi.mjs")],
      // uvwasi never closes the preopened directory.
      jobsPerProcess: 500,
      ahead: true,
      node: { inMemory: false },
    });
  },
};

/** The command of an installed version. */
export function nodeBinary({ directory }: Installed): string {
  if (!directory) return process.execPath;
  const name = process.platform === "win32" ? "node.exe" : "node";
  return join(directory, "node_modules", packageName, "bin", name);
}
