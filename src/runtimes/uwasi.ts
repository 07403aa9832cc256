import { npmHost } from "./kinds/npm-host.js";

/** A shim of a few kilobytes: arguments, clocks, random numbers and standard streams, the rest is ENOSYS. */
export const uwasi = npmHost({
  id: "uwasi",
  name: "uwasi",
  entry: "lib/cjs/index.js",
  program: "uwasi.mjs",
  versions: ["1.1.0"],
  cannot: { "canary/preopen-file": "It has no files: every path call is ENOSYS." },
  linksMemory: true,
});
