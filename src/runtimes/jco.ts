import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Installed, Runtime } from "../model/runtime.js";
import { compareVersions } from "../model/versions.js";
import { features } from "./configurations/concerns.js";
import { installNpm, npmRegistry } from "./install/npm.js";
import { nodeBeneath, onNodes } from "./kinds/node-beneath.js";
import { hostProcess } from "./process/host-process.js";
import { hostProgram } from "./process/host-program.js";

const packageName = "@bytecodealliance/jco";
const shimName = "@bytecodealliance/preview2-shim";

/**
 * Components in JavaScript, with jco's WASI 0.2 on Node; a preview1 module becomes a component through the adapter
 * that comes with jco.
 */
export const jco: Runtime = {
  id: "jco",
  slow: true,
  configurations: onNodes(features),
  cannot: {
    "canary/exit-7":
      "The preview1 adapter passes an exit on to wasi:cli/exit, which tells success from failure only: 7 comes out as 1.",
  },
  versions: "1.35.0 1.17.9 1.0.3".split(" "),
  present: async () => [],
  install: (version, directory) => installNpm(packageName, version, directory),
  registry: {
    ...npmRegistry(packageName),
    leftOut: (version) =>
      compareVersions(version, "1.0.0") < 0 ? "Its WASI is a draft of 0.2, under other names." : undefined,
  },
  async engine(installed) {
    // The installed release of its WASI matters as much as jco's own version.
    const version = await shimVersion(installed);
    return version && `${installed.version} with preview2-shim ${version}`;
  },
  async start(installed, configuration) {
    const { command, version } = await nodeBeneath(configuration);
    return hostProcess({
      command,
      args: [hostProgram("jco.mjs"), manifest(installed)],
      startupMs: 60_000,
      // It translates first, which takes half a second, or many on a busy machine.
      preparationMs: 30_000,
      node: { inMemory: false, version },
    });
  },
};

const manifest = ({ directory }: Installed): string =>
  join(directory ?? "", "node_modules", packageName, "package.json");

async function shimVersion(installed: Installed): Promise<string | undefined> {
  try {
    // Its own copy may stand below jco, or beside it.
    const index = createRequire(manifest(installed)).resolve(shimName);
    return JSON.parse(await readFile(join(dirname(index), "../../package.json"), "utf8")).version;
  } catch {
    return undefined;
  }
}
