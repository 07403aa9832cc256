import { npmHost } from "./kinds/npm-host.js";

/** The shim of CoWasm, over Node's own file system. */
export const wasiJs = npmHost({
  id: "wasi-js",
  name: "wasi-js",
  entry: "dist/index.js",
  program: "wasi-js.mjs",
  versions: ["1.7.3", "1.7.0", "1.6.0", "1.5.6", "1.4.0"],
  linksMemory: true,
});
