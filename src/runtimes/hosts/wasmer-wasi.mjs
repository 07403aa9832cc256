// @wasmer/wasi in Node. argv[2]: the package's entry.
import { createRequire } from "node:module";
import { guestOf, serveShim } from "./shim.mjs";

const { init, MemFS, WASI } = createRequire(import.meta.url)(process.argv[2]);
await init();

serveShim((job, capture, module) => {
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
    close: () => wasi.free(),
  };
});

// It refuses a module that asks for no WASI, or for one that it does not know: there it has nothing to do.
function importsOf(wasi, module) {
  try {
    return wasi.getImports(module);
  } catch {
    return undefined;
  }
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
