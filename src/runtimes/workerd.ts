import { join } from "node:path";
import type { Runtime } from "../model/runtime.js";
import { compareVersions } from "../model/versions.js";
import { installNpmPackages, npmRegistry } from "./install/npm.js";
import { remoteHost } from "./kinds/remote-host.js";
import { openWorkerd } from "./kinds/workerd-server.js";
import { childEnvironment, runToEnd } from "./process/child.js";

/** The only release of @cloudflare/workers-wasi that npm has. */
const LIBRARY = "0.0.5";

/** The engine of Cloudflare Workers with Cloudflare's own WASI for it. */
export const workerd: Runtime = {
  id: "workerd",
  configurations: [{ name: "default", flags: [] }],
  cannot: {},
  links: { anyType: true, memory: true },
  // About every half year.
  versions: [
    ...["1.20261117.1", "1.20260831.1", "1.20260531.1", "1.20251128.0", "1.20250528.0"],
    ...["1.20241127.0", "1.20240223.1", "1.20231218.0"],
  ],
  present: async () => [],
  install: (version, directory) =>
    installNpmPackages(
      `workerd ${version}`,
      [`${platformPackage()}@${version}`, `@cloudflare/workers-wasi@${LIBRARY}`],
      directory,
    ),
  registry: {
    ...npmRegistry(platformPackage()),
    leftOut: (version) =>
      compareVersions(version, "1.20231218.0") < 0 ? "It lacks the binding that compiles a module." : undefined,
  },
  async engine(installed) {
    const run = await runToEnd(command(installed.directory), ["--version"], { env: childEnvironment() });
    return run.status === 0 ? /\d[\d-]+/.exec(run.stdout.toString())?.[0] : undefined;
  },
  start: async ({ directory }) => {
    const library = join(directory ?? "", "node_modules", "@cloudflare", "workers-wasi", "dist");
    return remoteHost(() => openWorkerd(command(directory), library));
  },
};

function command(directory: string | undefined): string {
  const name = process.platform === "win32" ? "workerd.exe" : "workerd";
  return join(directory ?? "", "node_modules", platformPackage(), "bin", name);
}

function platformPackage(): string {
  const system = { linux: "linux", darwin: "darwin", win32: "windows" }[process.platform as string] ?? process.platform;
  return `@cloudflare/workerd-${system}-${process.arch === "arm64" ? "arm64" : "64"}`;
}
