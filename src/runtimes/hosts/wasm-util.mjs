// @tybys/wasm-util over Node's fs. argv[2]: the package's entry.
import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { namespaceOf, serveShim } from "./shim.mjs";

const { WASI } = await import(pathToFileURL(process.argv[2]).href);

// It takes each line of standard input from the dialog that pages have.
let lines = [];
globalThis.window = { prompt: () => lines.shift() ?? null };
// It warns on the console of every errno that it finds itself.
process.env.NODE_ENV = "production";

serveShim((job, capture, module) => {
  lines = fs.readFileSync(job.stdin, "utf8").split("\n");
  if (lines[lines.length - 1] === "") lines.pop();
  const wasi = new WASI({
    version: namespaceOf(module) === "wasi_unstable" ? "unstable" : "preview1",
    args: ["probe", ...job.args],
    env: job.env,
    preopens: { "/sandbox": job.directory },
    fs,
    print: (line) => capture.write(0, Buffer.from(`${line}\n`)),
    printErr: (line) => capture.write(1, Buffer.from(`${line}\n`)),
    returnOnExit: true,
  });
  return {
    imports: { [namespaceOf(module)]: wasi.wasiImport },
    start: (subject) => wasi.start(subject),
    initialize: (subject) => wasi.initialize(subject),
  };
});
