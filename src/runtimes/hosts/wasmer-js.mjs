// @wasmer/sdk in Node. argv[2]: the package's Node entry.
import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { run } from "./libraries/wasmer-sdk.mjs";
import { describe } from "./shared/ending.mjs";
import { serve } from "./shared/job-loop.mjs";
import { guestOf } from "./shared/shim.mjs";

const library = await import(pathToFileURL(process.argv[2]).href);

let complaints = [];
console.error = (...parts) => complaints.push(parts.map((part) => String(part?.message ?? part)).join(" "));
console.warn = console.error;
process.on("unhandledRejection", (error) => complaints.push(describe(error)));
process.on("uncaughtException", (error) => complaints.push(describe(error)));

serve((job, capture) => {
  complaints = [];
  return run(library, guestOf(job), fs.readFileSync(job.wasm), capture, complaints);
});
