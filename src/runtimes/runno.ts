import { npmHost } from "./kinds/npm-host.js";

/** The shim of runno.dev; here in Node, its file system in memory. */
export const runno = npmHost({
  id: "runno",
  name: "@runno/wasi",
  entry: "package.json",
  program: "runno.mjs",
  versions: ["0.10.0", "0.7.1", "0.6.1", "0.5.4"],
  linksMemory: true,
  leftOut: (version) => (version.startsWith("0.3.") ? "It is a fork of @wasmer/wasi and has another API." : undefined),
});
