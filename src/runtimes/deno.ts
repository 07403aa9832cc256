import { join } from "node:path";
import type { Installed, Runtime } from "../types.js";
import { childEnvironment, runToEnd } from "./child.js";
import { hostProcess } from "./host-process.js";
import { hostProgram } from "./host-program.js";
import { installNpm } from "./install/npm.js";

const platform = process.platform === "linux" ? `linux-${process.arch}-glibc` : `${process.platform}-${process.arch}`;
const packageName = `@deno/${platform}`;

/** node:wasi of deno, written in Rust on V8. Before 2.8 there is none that runs. */
export const deno: Runtime = {
  id: "deno",
  configurations: [{ name: "default", flags: [] }],
  cannot: {},
  versions: ["2.9.6", "2.8.3"],
  present: async () => [],
  install: (version, directory) => installNpm(packageName, version, directory),
  async engine(installed) {
    const script = "console.log(Deno.version.deno, 'v8', Deno.version.v8)";
    const run = await runToEnd(binary(installed), ["eval", script], { env: childEnvironment(quiet) });
    return run.status === 0 ? run.stdout.toString().trim() : undefined;
  },
  start: async (installed) =>
    hostProcess({
      command: binary(installed),
      // The program is the same as for Node: deno repeats its interface.
      args: ["run", "--quiet", "--no-config", "--no-lock", "--allow-all", hostProgram("node-wasi.mjs")],
      env: quiet,
      jobsPerProcess: 250,
    }),
};

const quiet = { DENO_NO_UPDATE_CHECK: "1" };

function binary({ directory }: Installed): string {
  return join(directory ?? "", "node_modules", packageName, process.platform === "win32" ? "deno.exe" : "deno");
}
