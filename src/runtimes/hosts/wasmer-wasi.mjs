// @wasmer/wasi in Node. argv[2]: the package's entry.
import fs from "node:fs";
import { createRequire } from "node:module";
import { settle } from "./ending.mjs";
import { serve } from "./job-loop.mjs";
import { runShim } from "./run-shim.mjs";
import { guestOf } from "./shim.mjs";

const { init, MemFS, WASI } = createRequire(import.meta.url)(process.argv[2]);
await init();

serve(async (job, capture) => {
  const result = await settle(capture, () =>
    runShim(fs.readFileSync(job.wasm), capture, (module) => open(job, capture, module)),
  );
  // What panicked inside the library's own module, leaves it unusable.
  return { ...result, spent: result.end === "harness" || (result.end === "failed" && capture.phase === "call") };
});

function open(job, capture, module) {
  const guest = guestOf(job);
  const wasi = new WASI({
    args: ["probe", ...guest.args],
    env: guest.env,
    preopens: { "/sandbox": "/sandbox" },
    fs: filled(new MemFS(), guest.files),
  });
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

function filled(fs, files) {
  fs.createDir("/sandbox");
  for (const [name, bytes] of files) {
    if (!bytes) {
      fs.createDir(`/sandbox/${name}`);
      continue;
    }
    const file = fs.open(`/sandbox/${name}`, { read: true, write: true, create: true });
    file.write(bytes);
    file.flush();
    file.free();
  }
  return fs;
}
