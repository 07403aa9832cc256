import { join } from "node:path";
import type { Installed, Runtime } from "../model/runtime.js";
import { compareVersions } from "../model/versions.js";
import { installNpm, npmRegistry } from "./install/npm.js";
import { withoutWasi } from "./kinds/without-wasi.js";
import { askVersion } from "./process/child.js";
import { hostProcess } from "./process/host-process.js";
import { hostProgram } from "./process/host-program.js";
import { pipedStdio } from "./process/piped-stdio.js";

const platform = process.platform === "win32" ? "windows" : process.platform;
const arch = process.arch === "arm64" ? "aarch64" : process.arch;
const packageName = `@oven/bun-${platform}-${arch}`;

/** node:wasi of bun: a shim in JavaScript on JavaScriptCore. */
export const bun: Runtime = {
  id: "bun",
  configurations: [{ name: "default", flags: [] }],
  cannot: {},
  links: { anyType: true, memory: true },
  cannotIn: (version) =>
    hasWasi(version) ? {} : withoutWasi("It has no WASI: the class of node:wasi cannot be constructed."),
  versions: "1.4.5 1.4.2 1.4.0 1.3.14 1.2.23 1.2.0 1.1.45 1.0.36 0.8.1 0.7.3 0.6.14 0.5.9".split(" "),
  present: async () => [],
  install: (version, directory) => installNpm(packageName, version, directory),
  registry: npmRegistry(packageName),
  engine: (installed) => askVersion(binary(installed)),
  async start(installed) {
    const { version } = installed;
    const program = { command: binary(installed), args: [hostProgram(hasWasi(version) ? "bun.mjs" : "no-wasi.mjs")] };
    // Later versions read a pipe to its end before they return its content.
    return hostProcess(version.startsWith("0.") ? pipedStdio(program) : program);
  },
};

const hasWasi = (version: string): boolean => compareVersions(version, "0.7.0") >= 0;

function binary({ directory }: Installed): string {
  return join(directory ?? "", "node_modules", packageName, "bin", process.platform === "win32" ? "bun.exe" : "bun");
}
