import type { Configuration, Linking, Registry, Runtime } from "../../model/runtime.js";
import { installPip, interpreter, pipRegistry, python } from "../install/pip.js";
import { hostProcess } from "../process/host-process.js";
import { hostProgram } from "../process/host-program.js";

export interface PipHost {
  id: string;
  /** The package on the Python index. */
  name: string;
  /** File name in `hosts/`. */
  program: string;
  versions: string[];
  jobsPerProcess?: number;
  /** Configurations besides the plain one; the host gets the flags as arguments. */
  configurations?: Configuration[];
  engine?: Runtime["engine"];
  slow?: true;
  links?: Linking;
  leftOut?: Registry["leftOut"];
}

/** A Python package with a native engine in it. */
export function pipHost(pip: PipHost): Runtime {
  return {
    id: pip.id,
    configurations: [{ name: "default", flags: [] }, ...(pip.configurations ?? [])],
    cannot: {},
    versions: pip.versions,
    slow: pip.slow,
    links: pip.links,
    present: async () => [],
    install: (version, directory) => installPip(pip.name, version, directory),
    registry: { ...pipRegistry(pip.name), leftOut: pip.leftOut },
    engine: pip.engine ?? (async () => undefined),
    start: async (installed, { flags }) =>
      hostProcess({
        command: python(),
        args: [hostProgram(pip.program), ...flags],
        env: { PYTHONPATH: installed.directory ?? "" },
        jobsPerProcess: pip.jobsPerProcess,
        alone: interpreter,
      }),
  };
}
