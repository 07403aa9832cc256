import { npmHost } from "./kinds/npm-host.js";

/** A shim for pages that takes any file system with Node's synchronous functions; here Node's own, below the job's directory. */
export const easywasm = npmHost({
  id: "easywasm",
  name: "@easywasm/wasi",
  entry: "docs/easywasi.js",
  program: "easywasm.mjs",
  versions: ["0.0.8"],
  cannot: { "canary/stdin": "fd_read of standard input is always EIO: the shim keeps no position for it." },
  linksMemory: true,
});
