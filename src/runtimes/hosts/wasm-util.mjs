// @tybys/wasm-util over Node's fs. argv[2]: the package's entry.
import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { open } from "./libraries/wasm-util.mjs";
import { guestOf, serveShim } from "./shared/shim.mjs";

const library = await import(pathToFileURL(process.argv[2]).href);

// It prints a warning for every errno of its own.
process.env.NODE_ENV = "production";

// It closes descriptors 0 to 2 if a guest closes its own, but here they carry jobs and answers.
const guarded = { ...fs, closeSync: (fd) => (fd > 2 ? fs.closeSync(fd) : undefined) };

serveShim((job, capture, module) =>
  open(library, { ...guestOf(job), fs: guarded, directory: job.directory }, capture, module),
);
