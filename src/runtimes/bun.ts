import { join } from "node:path";
import type { Installed, Runtime } from "../types.js";
import { childEnvironment, runToEnd } from "./child.js";
import { hostProcess } from "./host-process.js";
import { hostProgram } from "./host-program.js";
import { installNpm } from "./install/npm.js";

const platform = process.platform === "win32" ? "windows" : process.platform;
const arch = process.arch === "arm64" ? "aarch64" : process.arch;
const packageName = `@oven/bun-${platform}-${arch}`;

/** node:wasi of bun: a shim in JavaScript on JavaScriptCore. */
export const bun: Runtime = {
  id: "bun",
  configurations: [{ name: "default", flags: [] }],
  cannot: {},
  versions: ["1.4.5", "1.3.14", "1.2.23", "1.1.45", "1.0.36"],
  present: async () => [],
  install: (version, directory) => installNpm(packageName, version, directory),
  async engine(installed) {
    const run = await runToEnd(binary(installed), ["--version"], { env: childEnvironment() });
    return run.status === 0 ? run.stdout.toString().trim() : undefined;
  },
  start: async (installed) => hostProcess({ command: binary(installed), args: [hostProgram("bun.mjs")] }),
};

function binary({ directory }: Installed): string {
  return join(directory ?? "", "node_modules", packageName, "bin", process.platform === "win32" ? "bun.exe" : "bun");
}
