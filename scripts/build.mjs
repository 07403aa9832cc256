// Bundles the command line and the library and derives the matrix. Run by `prepare`, so it must be quick: no type
// check, no probes. `--types` adds the declarations, for publishing.

import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import handlebars from "handlebars";
import { buildWalker } from "./build-walker.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
mkdirSync("dist", { recursive: true });
await buildWalker();

/** Templates are compiled here, so that no user waits for it. */
const templates = {
  name: "handlebars",
  setup(context) {
    context.onLoad({ filter: /\.hbs$/ }, ({ path }) => ({
      contents: `import runtime from "handlebars/runtime.js";
export default runtime.template(${handlebars.precompile(readFileSync(path, "utf8"), { strict: true })});`,
      resolveDir: `${root}src`,
      loader: "js",
    }));
  },
};

/** `import text from "x.ts?text"` is that program, bundled for a browser. */
const programs = {
  name: "programs",
  setup(context) {
    context.onResolve({ filter: /\.ts\?text$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.slice(0, -"?text".length)),
      namespace: "program",
    }));
    context.onLoad({ filter: /.*/, namespace: "program" }, async ({ path }) => {
      const bundle = {
        entryPoints: [path],
        bundle: true,
        format: "iife",
        minify: true,
        target: "es2020",
        write: false,
      };
      return { contents: (await build(bundle)).outputFiles[0].text, loader: "text" };
    });
  },
};

/** commander needs child processes only for commands that are programs of their own; we have none. */
const lazyChildProcess = {
  name: "lazy-child-process",
  setup(context) {
    context.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes("commander") ? { path: "child-process", namespace: "lazy" } : undefined,
    );
    context.onLoad({ filter: /.*/, namespace: "lazy" }, () => ({
      contents: 'module.exports = { get spawn() { return require("node:child_process").spawn; } };',
      loader: "js",
    }));
  },
};

// Compilers and runtimes are loaded by name and only when used: who only scans need not have them.
const external = ["assemblyscript", "binaryen", "wabt", "@wasmer/sdk", "@bjorn3/browser_wasi_shim"];
const common = {
  bundle: true,
  external,
  legalComments: "none",
  logLevel: "warning",
  // From a package with ES modules only the used code is bundled: two thirds of wasm-parser.
  mainFields: ["module", "main"],
  platform: "node",
  plugins: [templates, programs, lazyChildProcess],
  target: "node20",
};

await build({
  ...common,
  entryPoints: ["src/cli.ts"],
  outfile: "dist/main.cjs",
  format: "cjs",
  minify: true,
  loader: { ".css": "text" },
  define: { "import.meta.url": "undefined" },
  // See src/launch/import-package.ts: what is imported by name is required, what must be imported goes through launch.cjs.
  supported: { "dynamic-import": false },
});
cpSync("src/launch/launch.cjs", "dist/cli.cjs");
chmodSync("dist/cli.cjs", 0o755);
await build({ ...common, entryPoints: ["src/index.ts"], outfile: "dist/index.mjs", format: "esm" });
await build({ ...common, entryPoints: ["src/index.ts"], outfile: "dist/index.cjs", format: "cjs" });

cpSync("src/runtimes/hosts", "dist/hosts", { recursive: true });
cpSync("src/runtimes/install/probestack.S", "dist/install/probestack.S");
cpSync("src/formats/report.schema.json", "dist/report.schema.json");
cpSync("src/matrix/matrix.schema.json", "dist/matrix.schema.json");
execFileSync(process.execPath, ["dist/cli.cjs", "matrix", "export", "-o", "dist/matrix.json"], { stdio: "inherit" });

cacheCode();

if (process.argv.includes("--types")) await import("./declarations.mjs");

/** V8's code for main.cjs as it is after one scan, so that it holds what a scan runs. */
function cacheCode() {
  rmSync("dist/main.cache", { force: true });
  const module = "dist/sample.wasm";
  writeFileSync(module, sampleModule());
  execFileSync(process.execPath, ["src/launch/cache-code.cjs", "dist/main.cjs", "dist/main.cache", module], {
    stdio: "ignore",
  });
  rmSync(module);
}

/** Imports fd_sync of preview1 and has a _start, so that reading, judging and printing all take part. */
function sampleModule() {
  const text = (value) => [value.length, ...Buffer.from(value)];
  const section = (id, ...body) => [id, body.length, ...body];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 2, 0x60, 1, 0x7f, 1, 0x7f, 0x60, 0, 0),
    ...section(2, 1, ...text("wasi_snapshot_preview1"), ...text("fd_sync"), 0, 0),
    ...section(3, 1, 1),
    ...section(7, 1, ...text("_start"), 0, 1),
    ...section(10, 1, 2, 0, 0x0b),
  ]);
}
