import { npmHost } from "./kinds/npm-host.js";

/** The shim most browser demos use; here in Node, its file system in memory. */
export const browserWasiShim = npmHost({
  id: "browser-wasi-shim",
  name: "@bjorn3/browser_wasi_shim",
  entry: "dist/index.js",
  program: "browser-wasi-shim.mjs",
  // It treats an absolute time as a duration, so in an old process a poll would last as long as the process has run.
  jobsPerProcess: 100,
  inMemory: true,
  versions: ["0.4.2", "0.4.1", "0.3.0", "0.2.21"],
  linksMemory: true,
});
