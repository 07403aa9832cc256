// uwasi with all its features: text for standard streams, no files. argv[2]: the package's entry.
import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { serveShim } from "./shared/shim.mjs";

const { default: shim } = await import(pathToFileURL(process.argv[2]).href);

serveShim((job, capture) => {
  const input = [fs.readFileSync(job.stdin, "utf8")];
  const wasi = new shim.WASI({
    args: ["probe", ...job.args],
    env: job.env,
    features: [
      shim.useAll({
        stdin: () => input.shift() || "",
        stdout: (text) => capture.write(0, text),
        stderr: (text) => capture.write(1, text),
      }),
    ],
  });
  return {
    imports: { wasi_snapshot_preview1: wasi.wasiImport },
    start: (subject) => wasi.start(subject),
    // It throws if there is no _initialize.
    initialize: (subject) => (subject.exports._initialize ? wasi.initialize(subject) : 0),
  };
});
