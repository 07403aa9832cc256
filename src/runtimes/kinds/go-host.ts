import type { Runtime } from "../../model/runtime.js";
import { buildGoProgram, goProgram, goRegistry } from "../install/go.js";
import { askVersion } from "../process/child.js";
import { hostProcess } from "../process/host-process.js";

export interface GoHost {
  /** Also the name of its program in `hosts/go/`. */
  id: string;
  /** Path of the Go module. */
  module: string;
  versions: string[];
  /** The dynamic library that the module brings, as a path in it. */
  library?: string;
  /** Host path → what it cannot do by nature. */
  cannot?: Record<string, string>;
}

/** A library for Go, which is built together with a program of ours. */
export function goHost({ id, module, versions, library, cannot = {} }: GoHost): Runtime {
  const binary = (directory = "") => goProgram(directory, id);
  return {
    id,
    configurations: [{ name: "default", flags: [] }],
    cannot,
    versions,
    present: async () => [],
    install: (version, directory) => buildGoProgram({ module, version, program: id, library }, directory),
    registry: goRegistry(module),
    buildSeconds: 20,
    async engine({ directory }) {
      return (await askVersion(binary(directory)))?.split("\n").join(", ");
    },
    async start({ directory }) {
      return hostProcess({
        command: binary(directory),
        args: [],
        alone: () => ({ reads: [directory ?? ""] }),
      });
    },
  };
}
