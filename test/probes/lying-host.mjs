// node:wasi, except that some functions do nothing and answer 0, or an errno. argv[2]: a JSON file, path of a module → the
// functions it is lied to about, as `module.name` or `module.name=29`.
import fs from "node:fs";
import { WASI } from "node:wasi";
import { addMemories } from "../../src/runtimes/hosts/shared/import-memory.mjs";
import { serve } from "../../src/runtimes/hosts/shared/job-loop.mjs";

// Node's names for the two namespaces.
const VERSIONS = { wasi_snapshot_preview1: "preview1", wasi_unstable: "unstable" };
const lies = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));

serve((job, capture) => {
  const bytes = fs.readFileSync(job.wasm);
  const module = new WebAssembly.Module(bytes);
  const [stdout, stderr] = capture.open();
  const stdin = fs.openSync(job.stdin, "r");
  try {
    const { args, env } = job;
    const preopens = { "/sandbox": job.directory };
    const namespace = WebAssembly.Module.imports(module).find((one) => one.module in VERSIONS)?.module;
    const version = VERSIONS[namespace] ?? "preview1";
    const options = { version, args: ["probe", ...args], env, preopens, stdin, stdout, stderr };
    const wasi = new WASI({ ...options, returnOnExit: true });
    const importObject = { [namespace ?? "wasi_snapshot_preview1"]: { ...wasi.wasiImport } };
    for (const lie of lies[job.wasm]) {
      const [from, name, errno = 0] = lie.split(/[.=]/);
      importObject[from] = { ...importObject[from], [name]: () => Number(errno) };
    }
    const memory = addMemories(bytes, importObject);
    addTableAndStack(module, importObject);
    capture.phase = "link";
    const instance = new WebAssembly.Instance(module, importObject);
    capture.phase = "call";
    const subject = instance.exports.memory ? instance : { exports: { ...instance.exports, memory } };
    return { end: "exited", status: wasi.start(subject) };
  } finally {
    try {
      fs.closeSync(stdin);
    } catch {
      // Closed by the guest already.
    }
  }
});

/** What a dynamic linker gives a main module. */
function addTableAndStack(module, importObject) {
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind === "table") importObject[from][name] = new WebAssembly.Table({ element: "anyfunc", initial: 64 });
    if (kind === "global") importObject[from][name] = new WebAssembly.Global({ value: "i32", mutable: true }, 0);
  }
}
