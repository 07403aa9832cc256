import { compareVersions } from "../model/versions.js";
import { npmHost } from "./kinds/npm-host.js";

const older = (version: string): boolean => compareVersions(version, "0.11.0") < 0;

/**
 * Wasmer compiled to WebAssembly, in Node. Up to 0.8 its workers do not start there, in 0.10 they cannot take a module,
 * and 0.13 has no call for a bare module.
 */
export const wasmerJs = npmHost({
  id: "wasmer-js",
  name: "@wasmer/sdk",
  entry: (version) => (older(version) ? "dist/node.mjs" : "dist/node.js"),
  program: (version) => (older(version) ? "wasmer-js-run.mjs" : "wasmer-js.mjs"),
  versions: ["0.16.0", "0.15.0", "0.14.0", "0.9.0"],
  // Workers of failed links keep running.
  jobsPerProcess: 50,
  slow: true,
  inMemory: true,
});
