// @bjorn3/browser_wasi_shim, with the job's directory read into its in-memory file system. argv[2]: the package's entry.
import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { addMemories } from "./import-memory.mjs";
import { describe, linkFailure, serve, walk } from "./job-loop.mjs";

const shim = await import(pathToFileURL(process.argv[2]).href);

serve((job, capture) => {
  const bytes = fs.readFileSync(job.wasm);
  const module = new WebAssembly.Module(bytes);

  capture.phase = "link";
  const wasi = new shim.WASI(
    ["probe", ...job.args],
    Object.entries(job.env).map(([key, value]) => `${key}=${value}`),
    [
      new shim.OpenFile(new shim.File(fs.readFileSync(job.stdin))),
      new shim.ConsoleStdout((data) => capture.write(0, data)),
      new shim.ConsoleStdout((data) => capture.write(1, data)),
      new shim.PreopenDirectory("/sandbox", contents(job.directory)),
    ],
  );
  const importObject = { wasi_snapshot_preview1: wasi.wasiImport };
  let instance;
  let memory;
  try {
    memory = addMemories(bytes, importObject);
    instance = new WebAssembly.Instance(module, importObject);
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) capture.phase = "start";
    else return linkFailure(module, describe(error)) || { end: "failed", message: describe(error) };
    throw error;
  }

  capture.phase = "call";
  const subject = instance.exports.memory ? instance : { exports: { ...instance.exports, memory } };
  if (instance.exports._start) return { end: "exited", status: wasi.start(subject) || 0 };
  wasi.initialize(subject);
  return { end: "exited", status: 0 };
});

function contents(directory) {
  const root = new Map();
  const directories = new Map([["", root]]);
  walk(directory, (name, bytes) => {
    const slash = name.lastIndexOf("/");
    const parent = directories.get(name.slice(0, Math.max(slash, 0)));
    const children = new Map();
    if (!bytes) directories.set(name, children);
    parent.set(name.slice(slash + 1), bytes ? new shim.File(bytes) : new shim.Directory(children));
  });
  return root;
}
