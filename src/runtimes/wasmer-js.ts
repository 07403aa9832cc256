import { compareVersions } from "../model/versions.js";
import { npmHost } from "./kinds/npm-host.js";

const older = (version: string): boolean => compareVersions(version, "0.11.0") < 0;

/**
 * What another Node changes besides what compiles: contexts need what lets JavaScript suspend WebAssembly, the number of
 * cores is asked of the navigator, and waiting, for a time or for a process, is up to Node's workers. All probes were run
 * under both on every version: nothing else ended otherwise.
 */
const concernsNode = (probe: string): boolean =>
  probe.includes("/poll_oneoff") || /^wasix_32v1\/(context|thread|epoll|futex|proc)_/.test(probe);

/** Wasmer compiled to WebAssembly, in Node. */
export const wasmerJs = npmHost({
  id: "wasmer-js",
  name: "@wasmer/sdk",
  entry: (version) => (older(version) ? "dist/node.mjs" : "dist/node.js"),
  program: (version) => (older(version) ? "wasmer-js-run.mjs" : "wasmer-js.mjs"),
  versions: ["0.16.0", "0.15.0", "0.14.0", "0.9.0"],
  // Workers of failed links keep running.
  jobsPerProcess: 50,
  slow: true,
  concernsNode,
  inMemory: true,
  leftOut: (version) => {
    if (compareVersions(version, "0.9.0") < 0) return "Its workers do not start in Node.";
    if (version.startsWith("0.10.")) return "Its workers cannot take a module.";
    return version.startsWith("0.13.") ? "It has no call for a bare module." : undefined;
  },
});
