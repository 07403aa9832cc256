import { npmHost } from "./npm-host.js";

/** The shim of runno.dev; here in Node, its file system in memory. */
export const runno = npmHost({
  id: "runno",
  name: "@runno/wasi",
  entry: "dist/main.js",
  program: "runno.mjs",
  versions: ["0.10.0", "0.7.1", "0.6.1", "0.5.4", "0.3.0"],
});
