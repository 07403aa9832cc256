// Shims in Node and bun: where a run gets its files from.
import fs from "node:fs";
import { serve, walk } from "./job-loop.mjs";
import { runShim } from "./run-shim.mjs";

/** Serves jobs with what `open(job, capture, module)` returns; see {@link runShim}. */
export function serveShim(open) {
  serve((job, capture) => runShim(fs.readFileSync(job.wasm), capture, (module) => open(job, capture, module)));
}

/** A job as a library of `libraries/` wants it, with all that the directory and standard input hold. */
export function guestOf(job) {
  const files = [];
  walk(job.directory, (name, bytes) => files.push([name, bytes]));
  return { args: job.args, env: job.env, stdin: fs.readFileSync(job.stdin), files, mount: job.mount };
}

/** Closes descriptors, including those that the guest has closed already. */
export function closeAll(descriptors) {
  for (const fd of descriptors) {
    try {
      fs.closeSync(fd);
    } catch {
      // Closed by the guest.
    }
  }
}
