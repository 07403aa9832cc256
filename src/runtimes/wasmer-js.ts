import { npmHost } from "./npm-host.js";

/** Wasmer compiled to WebAssembly, in Node. Before 0.14 it took registry packages only, before 0.11 it had another API. */
export const wasmerJs = npmHost({
  id: "wasmer-js",
  name: "@wasmer/sdk",
  entry: "dist/node.js",
  program: "wasmer-js.mjs",
  versions: ["0.16.0", "0.15.0"],
  // Workers of failed links stay behind.
  jobsPerProcess: 50,
});
