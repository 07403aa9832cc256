// @wasmer/sdk 0.9 in Node, which runs a bare module with runWasix. argv[2]: the package's Node entry.
import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { linkFailure } from "./shared/ending.mjs";
import { serve, walk } from "./shared/job-loop.mjs";

const { Directory, init, initializeLogger, runWasix } = await import(pathToFileURL(process.argv[2]).href);

// A guest that did not end by itself also has status 1: only this log line shows the difference.
const UNEXPECTED = /Process exited unexpectedly.*?error=(.*?) error\.sources=\[?(.*?)\]?\s*$/s;
let said = [];
for (const name of ["debug", "error", "info", "log", "warn"]) {
  console[name] = (...parts) => said.push(parts.map((part) => String(part?.message ?? part)).join(" "));
}
await init();
initializeLogger("wasmer_js::instance=debug");

serve(async (job, capture) => {
  said = [];
  const bytes = fs.readFileSync(job.wasm);
  const module = new WebAssembly.Module(bytes);

  capture.phase = "link";
  const options = { program: "probe", args: job.args, env: job.env, stdin: new Uint8Array(fs.readFileSync(job.stdin)) };
  const guest = await runWasix(bytes, { ...options, mount: { "/sandbox": await filled(job.directory) } });
  const output = await guest.wait();
  capture.write(0, output.stdoutBytes);
  capture.write(1, output.stderrBytes);
  capture.phase = "call";
  const failure = output.code === 1 && (await failed());
  if (!failure) return { end: "exited", status: output.code };
  if (!failure.startsWith("Instantiation failed")) return { end: "failed", message: failure };
  const link = linkFailure(module, failure);
  return link || { phase: "start", end: "failed", message: failure };
});

// The line comes from another thread than the status.
async function failed() {
  for (const end = Date.now() + 500; Date.now() < end; ) {
    const found = said.map((line) => UNEXPECTED.exec(stripVTControlCharacters(line))).find(Boolean);
    if (found) return `${found[1]}: ${found[2]}`;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function filled(directory) {
  const root = new Directory();
  const entries = [];
  walk(directory, (name, content) => entries.push([name, content]));
  for (const [name, content] of entries) {
    if (content) await root.writeFile(`/${name}`, new Uint8Array(content));
    else await root.createDir(`/${name}`);
  }
  return root;
}
