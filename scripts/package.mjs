// Adds to a built dist/ what only the package has: declarations, the data as two archives, and the shim that `run` and
// `trace` need. Run by `prepack`, behind scripts/build.mjs.

import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { packData } from "./pack-data.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
await import("./declarations.mjs");
bringShim();
const compiled = "dist/compiled";
await compileProbes();
packData(compiled);
rmSync(compiled, { recursive: true });

/** The one runtime that comes with the package: see ownPackage in src/runtimes/process/host-program.ts. */
function bringShim() {
  const from = "node_modules/@bjorn3/browser_wasi_shim";
  const to = "dist/brought/@bjorn3/browser_wasi_shim";
  rmSync("dist/brought", { recursive: true, force: true });
  const filter = (path) => !/\.(map|ts|tsbuildinfo)$/.test(path);
  for (const name of ["package.json", "dist", "LICENSE-MIT", "LICENSE-APACHE"]) {
    cpSync(join(from, name), join(to, name), { recursive: true, filter });
  }
}

/** Copies the modules of the authored probes, compiled where the cache has them not. */
async function compileProbes() {
  const contents = `
    import { readSyscallFacts } from "./matrix/files/facts-files.js";
    import { readInterfaceFacts } from "./matrix/files/interface-files.js";
    import { listProbes } from "./probes/catalogue.js";
    import { compileProbes, shippedModules } from "./probes/compile.js";
    import { cacheDirectory } from "./runtimes/index.js";
    const cache = cacheDirectory() + "/probes";
    const probes = listProbes("probes", readSyscallFacts("matrix"), readInterfaceFacts("matrix"));
    await compileProbes(probes, { root: "probes", cache });
    export const modules = shippedModules(probes).map((name) => cache + "/" + name);
  `;
  const outfile = `${root}dist/compile-probes.mjs`;
  await build({
    ...{ stdin: { contents, resolveDir: `${root}src`, loader: "ts" }, outfile },
    ...{ bundle: true, format: "esm", platform: "node", packages: "external" },
  });
  const { modules } = await import(outfile);
  rmSync(outfile);
  rmSync(compiled, { recursive: true, force: true });
  mkdirSync(compiled, { recursive: true });
  for (const path of modules) cpSync(path, join(compiled, path.slice(path.lastIndexOf("/") + 1)));
}
