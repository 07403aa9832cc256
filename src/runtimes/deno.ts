import { chmod } from "node:fs/promises";
import { join } from "node:path";
import type { Installed, Runtime } from "../model/runtime.js";
import { compareVersions } from "../model/versions.js";
import { installNpm, npmRegistry } from "./install/npm.js";
import { withoutWasi } from "./kinds/without-wasi.js";
import { childEnvironment, runToEnd } from "./process/child.js";
import { hostProcess } from "./process/host-process.js";
import { hostProgram } from "./process/host-program.js";

const platform = process.platform === "linux" ? `linux-${process.arch}-glibc` : `${process.platform}-${process.arch}`;
const packageName = `@deno/${platform}`;

/** node:wasi of deno, written in Rust on V8. */
export const deno: Runtime = {
  id: "deno",
  configurations: [{ name: "default", flags: [] }],
  cannot: {},
  links: { anyType: true, memory: true },
  cannotIn: (version) =>
    hasWasi(version) ? {} : withoutWasi('It has no WASI: `new WASI` says "Context is currently not supported".'),
  versions: "2.9.6 2.8.3 2.8.0 2.7.14 2.0.6 1.46.3".split(" "),
  present: async () => [],
  async install(version, directory) {
    await installNpm(packageName, version, directory);
    // The package of 1.46 lacks the executable bit.
    await chmod(binary({ runtime: "deno", version, directory }), 0o755);
  },
  registry: npmRegistry(packageName),
  async engine(installed) {
    const script = "console.log(Deno.version.deno, 'v8', Deno.version.v8)";
    const run = await runToEnd(binary(installed), ["eval", script], { env: childEnvironment(quiet) });
    return run.status === 0 ? run.stdout.toString().trim() : undefined;
  },
  start: async (installed) =>
    hostProcess({
      command: binary(installed),
      args: ["run", "--quiet", "--no-config", "--no-lock", "--allow-all", hostProgram(program(installed))],
      env: quiet,
      jobsPerProcess: 250,
    }),
};

const hasWasi = (version: string): boolean => compareVersions(version, "2.8.0") >= 0;

// The program is the same as for Node: deno repeats its interface.
const program = ({ version }: Installed): string => (hasWasi(version) ? "node-wasi.mjs" : "no-wasi.mjs");

const quiet = { DENO_NO_UPDATE_CHECK: "1" };

function binary({ directory }: Installed): string {
  return join(directory ?? "", "node_modules", packageName, process.platform === "win32" ? "deno.exe" : "deno");
}
