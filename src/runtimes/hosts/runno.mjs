// @runno/wasi, with the job's directory read into its in-memory file system. argv[2]: its package.json.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { walk } from "./job-loop.mjs";
import { serveShim } from "./shim.mjs";

// The entry has moved from version to version.
const manifest = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const entry = path.join(path.dirname(process.argv[2]), manifest.module);
const { WASI, WASIContext } = await import(pathToFileURL(entry).href);

serveShim((job, capture, module) => {
  let input = fs.readFileSync(job.stdin);
  const wasi = new WASI(
    new WASIContext({
      args: ["probe", ...job.args],
      env: job.env,
      stdin(length) {
        const head = input.subarray(0, length);
        input = input.subarray(head.length);
        return head.length > 0 ? head.toString("utf8") : null;
      },
      stdout: (text) => capture.write(0, Buffer.from(text)),
      stderr: (text) => capture.write(1, Buffer.from(text)),
      fs: contents(job.directory),
    }),
  );
  return {
    imports: wasi.getImportObject(),
    start(subject) {
      // `start` makes status 134 of a trap and tells nobody which it was.
      let trap;
      const _start = () => {
        try {
          subject.exports._start();
        } catch (error) {
          if (error instanceof WebAssembly.RuntimeError) trap = error;
          throw error;
        }
      };
      const { exitCode } = wasi.start({ instance: { exports: { ...subject.exports, _start } }, module });
      if (trap) throw trap;
      return exitCode;
    },
    initialize: (subject) => wasi.initialize({ instance: subject, module }),
  };
});

function contents(directory) {
  const files = {};
  const now = new Date();
  const add = (name, content) => {
    const timestamps = { access: now, modification: now, change: now };
    files[`/sandbox/${name}`] = { path: `/sandbox/${name}`, mode: "binary", content, timestamps };
  };
  // A directory is there when a file below it is: so the package itself makes one.
  add(".runno", new Uint8Array());
  walk(directory, (name, bytes) =>
    bytes ? add(name, new Uint8Array(bytes)) : add(`${name}/.runno`, new Uint8Array()),
  );
  return files;
}
