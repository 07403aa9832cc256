// @wasmer/wasi in Node. argv[2]: the package's entry.
import fs from "node:fs";
import { createRequire } from "node:module";
import { settle } from "./shared/ending.mjs";
import { serve } from "./shared/job-loop.mjs";
import { runShim } from "./shared/run-shim.mjs";
import { guestOf } from "./shared/shim.mjs";

const { init, MemFS, WASI } = createRequire(import.meta.url)(process.argv[2]);
await init();
const takesOwn = takesOwnFs();

serve(async (job, capture) => {
  const result = await settle(capture, () =>
    runShim(fs.readFileSync(job.wasm), capture, (module) => open(job, capture, module)),
  );
  // A panic inside the library's own module leaves it unusable.
  return { ...result, spent: result.end === "harness" || (result.end === "failed" && capture.phase === "call") };
});

function open(job, capture, module) {
  const guest = guestOf(job);
  const own = takesOwn && withSandbox();
  if (own) fill(own, "/sandbox", guest.files);
  const wasi = new WASI({ args: ["probe", ...guest.args], env: guest.env, ...preopened(own) });
  if (!own) fill(wasi.fs, "", guest.files);
  if (guest.stdin.length > 0) wasi.setStdinBuffer(guest.stdin);

  const imports = importsOf(wasi, module);
  const call = (subject) => {
    if (!imports) return subject.exports._start();
    try {
      return wasi.start(subject);
    } finally {
      capture.write(0, wasi.getStdoutBuffer());
      capture.write(1, wasi.getStderrBuffer());
    }
  };
  return {
    imports: imports || {},
    start: call,
    initialize: (subject) => subject.exports._initialize?.(),
  };
}

// It knows no other WASI, and panics when it is asked for the imports of a module without any.
function importsOf(wasi, module) {
  const known = WebAssembly.Module.imports(module).some((one) =>
    /^wasi_(unstable|snapshot_preview1)$/.test(one.module),
  );
  return known ? wasi.getImports(module) : undefined;
}

// Before 1.2 preopened directories must be in the library's own file system, which has only a root.
function takesOwnFs() {
  try {
    new WASI({ args: [], env: {}, ...preopened(withSandbox()) }).free();
    return true;
  } catch {
    return false;
  }
}

function preopened(fs) {
  return fs ? { preopens: { "/sandbox": "/sandbox" }, fs } : { preopens: { "/sandbox": "/" } };
}

function withSandbox() {
  const fs = new MemFS();
  fs.createDir("/sandbox");
  return fs;
}

function fill(fs, root, files) {
  for (const [name, bytes] of files) {
    if (!bytes) {
      fs.createDir(`${root}/${name}`);
      continue;
    }
    const file = fs.open(`${root}/${name}`, { read: true, write: true, create: true });
    file.write(bytes);
    file.flush();
    file.free();
  }
}
