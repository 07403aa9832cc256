import { join } from "node:path";
import type { Configuration, Installed, Registry, Runtime } from "../../model/runtime.js";
import { features } from "../configurations/concerns.js";
import { installNpm, npmRegistry } from "../install/npm.js";
import { hostProcess } from "../process/host-process.js";
import { hostProgram, ownPackage } from "../process/host-program.js";
import { nodeBeneath, onNodes } from "./node-beneath.js";

type ByVersion = string | ((version: string) => string);

const at = (given: ByVersion, version: string): string => (typeof given === "string" ? given : given(version));

export interface NpmHost {
  id: string;
  /** The npm package, and the file in it that the host program imports. */
  name: string;
  entry: ByVersion;
  /** File name in `hosts/`. */
  program: ByVersion;
  versions: string[];
  jobsPerProcess?: number;
  /** The probes, besides those of features, that end otherwise under another Node. */
  concernsNode?: Configuration["concerns"];
  /** Its guest's files are in memory: of the disk it needs nothing but to read. */
  inMemory?: true;
  /** Host path → what it cannot do by nature. */
  cannot?: Record<string, string>;
  slow?: true;
  /** Whether it supplies a memory that the module imports. */
  linksMemory?: true;
  leftOut?: Registry["leftOut"];
}

/** A JavaScript package that runs in Node: ours from npm, or one from the store. */
export function npmHost(npm: NpmHost): Runtime {
  const folder = async ({ directory }: Installed) =>
    directory ? join(directory, "node_modules", npm.name) : ((await ownPackage(npm.name))?.directory ?? "");
  return {
    id: npm.id,
    // All probes of six packages were run under both: only what compiles differed, but for what `concernsNode` names.
    configurations: onNodes((probe) => features(probe) || npm.concernsNode?.(probe) === true),
    cannot: npm.cannot ?? {},
    versions: npm.versions,
    slow: npm.slow,
    links: { anyType: true, ...(npm.linksMemory && { memory: true }) },
    async present() {
      const own = await ownPackage(npm.name);
      return own ? [{ runtime: npm.id, version: own.version }] : [];
    },
    install: (version, directory) => installNpm(npm.name, version, directory),
    registry: { ...npmRegistry(npm.name), leftOut: npm.leftOut },
    engine: async () => undefined,
    async start(installed, configuration) {
      const home = await folder(installed);
      const entry = join(home, at(npm.entry, installed.version));
      const { command, version } = await nodeBeneath(configuration);
      return hostProcess({
        command,
        args: [hostProgram(at(npm.program, installed.version)), entry],
        jobsPerProcess: npm.jobsPerProcess,
        node: { inMemory: npm.inMemory === true, version },
        alone: () => ({ reads: [home] }),
      });
    },
  };
}
