// @easywasm/wasi over Node's fs. argv[2]: the package's entry.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { serveShim } from "./shared/shim.mjs";

const { WasiPreview1 } = await import(pathToFileURL(process.argv[2]).href);

// Which parameters of a function are paths; the rest it has for itself.
const PATHS = { linkSync: 2, renameSync: 2, symlinkSync: [1] };

/** Node's fs with `directory` as its root, as a file system in memory has one: the shim preopens `/`. */
function rootedAt(directory) {
  const rooted = {};
  for (const [name, call] of Object.entries(fs)) {
    if (!name.endsWith("Sync")) continue;
    const places = Array.isArray(PATHS[name]) ? PATHS[name] : [...Array(PATHS[name] ?? 1).keys()];
    rooted[name] = (...given) => {
      for (const place of places) {
        if (typeof given[place] === "string") given[place] = path.join(directory, path.posix.join("/", given[place]));
      }
      return call(...given);
    };
  }
  return rooted;
}

serveShim((job, capture) => {
  const wasi = new WasiPreview1({ args: ["probe", ...job.args], env: job.env, fs: rootedAt(job.directory) });
  const input = fs.readFileSync(job.stdin);
  wasi.stdin = () => input;
  wasi.stdout = (bytes) => capture.write(0, bytes);
  wasi.stderr = (bytes) => capture.write(1, bytes);
  return {
    imports: { wasi_snapshot_preview1: wasi },
    start: (subject) => wasi.start(subject.exports),
    initialize: (subject) => wasi.start(subject.exports),
  };
});
