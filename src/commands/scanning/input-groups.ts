import { dirname, join, relative } from "node:path";
import { WasiScanError } from "../../model/errors.js";
import type { Source } from "../../model/report.js";
import type { Config } from "./config.js";

/** Inputs that are judged on the same targets. */
export interface InputGroup {
  specs: string[];
  /** Undefined: those for all. */
  targets?: string[];
  /** The line of the configuration that names them. */
  source?: Source;
}

/** What the command line names; if it names nothing, what the configuration does. */
export function inputGroups(inputs: string[], config: Config | undefined): InputGroup[] {
  if (inputs.length > 0) return [{ specs: inputs }];
  if (!config?.inputs || config.inputs.length === 0) {
    const hint = "Name a file or folder, or set inputs in wasi-scan.config.json (wasi-scan init writes one).";
    throw new WasiScanError("bad-usage", "nothing to scan: no input is named", hint);
  }
  const folder = dirname(config.path);
  const path = relative(process.cwd(), config.path);
  return config.inputs.map((one) => ({
    specs: [isPath(one.path) ? relative(process.cwd(), join(folder, one.path)) || "." : one.path],
    ...(one.targets && { targets: one.targets }),
    source: { path, line: one.line },
  }));
}

/** Neither an address nor a name that begins like one, such as `oci:`. */
const isPath = (input: string): boolean => !/^([a-z][a-z+.-]+:|-$)/i.test(input);
