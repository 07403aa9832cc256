// node:wasi as its documentation shows it, one instance a job. Runs on Node 16 and newer.
import fs from "node:fs";
import { WASI } from "node:wasi";
import { describe, linkFailure } from "./shared/ending.mjs";
import { addMemories } from "./shared/import-memory.mjs";
import { serve } from "./shared/job-loop.mjs";

// Node's names for the two namespaces.
const VERSIONS = { wasi_snapshot_preview1: "preview1", wasi_unstable: "unstable" };

serve((job, capture) => {
  const bytes = fs.readFileSync(job.wasm);
  const module = new WebAssembly.Module(bytes);

  capture.phase = "link";
  const [stdout, stderr] = capture.open();
  const stdin = fs.openSync(job.stdin, "r");
  try {
    const namespaces = new Set(WebAssembly.Module.imports(module).map((one) => one.module));
    const versions = Object.keys(VERSIONS).filter((name) => namespaces.has(name));
    const asks = versions.length > 0;
    if (!asks) versions.push("wasi_snapshot_preview1");
    const hosts = versions.map(
      (name) =>
        new WASI({
          version: VERSIONS[name],
          args: ["probe", ...job.args],
          env: job.env,
          preopens: { "/sandbox": job.directory },
          stdin,
          stdout,
          stderr,
          returnOnExit: true,
        }),
    );
    const importObject = {};
    versions.forEach((name, i) => {
      importObject[name] = hosts[i].wasiImport;
    });
    // `start` notices an exit only through its own object's proc_exit.
    if (hosts[1]) hosts[1].wasiImport.proc_exit = hosts[0].wasiImport.proc_exit;

    let imported;
    let instance;
    try {
      imported = addMemories(bytes, importObject);
      instance = new WebAssembly.Instance(module, importObject);
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) capture.phase = "start";
      else return linkFailure(module, describe(error)) || { end: "failed", message: describe(error) };
      throw error;
    }

    capture.phase = "call";
    return { end: "exited", status: call(hosts, instance, imported, asks) };
  } finally {
    try {
      fs.closeSync(stdin);
    } catch {
      // Closed by the guest already.
    }
  }
});

function call(hosts, instance, imported, asks) {
  const memory = instance.exports.memory || imported;
  // node:wasi uses the exported memory; finalizeBindings, which takes another one, is newer than 16.
  const subject = instance.exports.memory ? instance : { exports: { ...instance.exports, memory } };
  if (hosts[1]) hosts[1].initialize({ exports: { memory } });
  if (instance.exports._start) return hosts[0].start(subject);
  // A library that asks for nothing of WASI is instantiated without it: initialize would want a memory.
  if (!asks && !instance.exports._initialize) return 0;
  hosts[0].initialize(subject);
  return 0;
}
