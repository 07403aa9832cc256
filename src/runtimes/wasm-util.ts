import { npmHost } from "./kinds/npm-host.js";

/** The shim of emnapi and napi-rs in browsers; here over Node's file system. */
export const wasmUtil = npmHost({
  id: "wasm-util",
  name: "@tybys/wasm-util",
  entry: "lib/cjs/index.js",
  program: "wasm-util.mjs",
  versions: ["0.10.5", "0.10.1", "0.9.0", "0.8.3"],
  // It never closes the preopened directory.
  jobsPerProcess: 250,
  linksMemory: true,
});
