// Bundles the command line and the library and derives the matrix. Run by `prepare`, so it must be quick: no type
// check, no probes. What only the package has is added by scripts/package.mjs.

import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import handlebars from "handlebars";
import { buildPage } from "./build-page.mjs";
import { buildWalker } from "./build-walker.mjs";
import { matrixFingerprint } from "./matrix-fingerprint.mjs";
import { writeNotices } from "./notices.mjs";

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
const external = ["assemblyscript", "binaryen", "@wasmer/sdk", "@bjorn3/browser_wasi_shim"];
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

/** Leaves out every command but scan: see src/launch/launch.cjs. */
const onlyScan = {
  name: "only-scan",
  setup(context) {
    context.onResolve({ filter: /^\.\// }, ({ importer, path }) =>
      importer === join(root, "src/commands/index.ts") && path !== "./scan.js"
        ? { path, namespace: "left-out" }
        : undefined,
    );
    context.onLoad({ filter: /.*/, namespace: "left-out" }, () => ({ contents: "module.exports = {};", loader: "js" }));
  },
};

/** Images are a bundle of their own, so that a scan of a plain module does not read its code. */
const imagesApart = {
  name: "images-apart",
  setup(context) {
    context.onResolve({ filter: /^\.\/images\/index\.js$/ }, () => ({ path: "./images.cjs", external: true }));
  },
};

/** Parsers and compilers that few scans need: files of their own, which `import()` loads, so that the bundles stay small. */
const PARSERS = ["handlebars", "toml-eslint-parser", "wabt", "yaml", "yauzl"];
const parsers = {
  name: "parsers",
  setup(context) {
    context.onResolve({ filter: new RegExp(`^(${PARSERS.join("|")})$`) }, ({ path, kind }) =>
      kind === "entry-point" ? undefined : { path: `./parsers/${path}.cjs`, external: true },
    );
  },
};

const commandLine = {
  ...common,
  plugins: [...common.plugins, parsers],
  entryPoints: ["src/cli.ts"],
  format: "cjs",
  minify: true,
  loader: { ".css": "text", ".svg": "text" },
  define: { "import.meta.url": "undefined" },
  // See src/launch/import-package.ts: what is imported by name is required, what must be imported goes through launch.cjs.
  supported: { "dynamic-import": false },
};
const metafiles = [];
const apart = [...commandLine.plugins, imagesApart];
await bundle({ ...commandLine, outfile: "dist/main.cjs", plugins: apart });
await bundle({ ...commandLine, outfile: "dist/scan.cjs", plugins: [...apart, onlyScan] });
await bundle({ ...commandLine, entryPoints: ["src/inputs/images/index.ts"], outfile: "dist/images.cjs" });
for (const name of PARSERS) {
  await bundle({ ...common, entryPoints: [name], format: "cjs", minify: true, outfile: `dist/parsers/${name}.cjs` });
}
cpSync("src/launch/launch.cjs", "dist/cli.cjs");
chmodSync("dist/cli.cjs", 0o755);
await bundle({ ...common, entryPoints: ["src/index.ts"], outfile: "dist/index.cjs", format: "cjs", minify: true });
await wrapForImport();
metafiles.push(await buildPage());
writeNotices(metafiles);

cpSync("src/runtimes/hosts", "dist/hosts", { recursive: true });
cpSync("src/runtimes/install/probestack.S", "dist/install/probestack.S");
cpSync("src/formats/report.schema.json", "dist/report.schema.json");
cpSync("src/matrix/matrix.schema.json", "dist/matrix.schema.json");
cpSync("src/commands/scanning/config.schema.json", "dist/config.schema.json");
await deriveMatrix();

cacheCode();

async function bundle(options) {
  metafiles.push((await build({ ...options, metafile: true })).metafile);
}

/** The library for `import`: names for the one copy of its code, which would be a tenth of the package twice. */
async function wrapForImport() {
  const listed = {
    ...common,
    entryPoints: ["src/index.ts"],
    outdir: "dist",
    format: "esm",
    write: false,
    metafile: true,
  };
  const [{ exports }] = Object.values((await build(listed)).metafile.outputs);
  const text = `import library from "./index.cjs";\n\nexport const { ${exports.join(", ")} } = library;\n`;
  writeFileSync("dist/index.mjs", text);
}

/** Deriving the matrix is most of a build, so what is there stays while nothing has changed that it is made of. */
async function deriveMatrix() {
  const [matrix, stamp] = ["dist/matrix.json", "dist/matrix.fingerprint"];
  const fingerprint = await matrixFingerprint(commandLine);
  if (existsSync(matrix) && existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) return;
  rmSync(stamp, { force: true });
  execFileSync(process.execPath, ["dist/cli.cjs", "matrix", "export", "-o", matrix], { stdio: "inherit" });
  writeFileSync(stamp, fingerprint);
}

/** V8's code for both bundles as it is after one scan, so that it holds what a scan runs. */
function cacheCode() {
  const module = "dist/sample.wasm";
  writeFileSync(module, sampleModule());
  for (const name of ["main", "scan"]) {
    const cache = `dist/${name}.cache`;
    rmSync(cache, { force: true });
    execFileSync(process.execPath, ["src/launch/cache-code.cjs", `dist/${name}.cjs`, cache, module], {
      stdio: "ignore",
    });
  }
  rmSync(module);
}

/** Has what compilers make, so that all parts take part: a table, data, and a _start that passes flags to path_open. */
function sampleModule() {
  const text = (value) => [value.length, ...Buffer.from(value)];
  const section = (id, ...body) => [id, body.length, ...body];
  const [i32, i64] = [0x7f, 0x7e];
  const wasi = (name, type) => [...text("wasi_snapshot_preview1"), ...text(name), 0, type];
  const constants = (...values) => values.flatMap((value) => [0x41, value]);
  const start = [
    ...[1, 1, i32, 0x23, 0, 0x21, 0],
    ...[...constants(3, 1), 0x20, 0, ...constants(4, 1), 0x42, 0, 0x42, 0, ...constants(4, 0), 0x10, 1, 0x1a],
    ...[0x02, 0x40, ...constants(0), 0x28, 2, 0, 0x0d, 0, ...constants(3, 0), 0x11, 0, 0, 0x1a, 0x0b],
    ...[...constants(3), 0x10, 0, 0x1a, 0x0b],
  ];
  const own = [0, 0x20, 0, 0x0b];
  return Uint8Array.from(
    [
      ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...section(1, 3, 0x60, 1, i32, 1, i32, 0x60, 0, 0, 0x60, 9, i32, i32, i32, i32, i32, i64, i64, i32, i32, 1, i32),
    ].concat(
      section(2, 2, ...wasi("fd_sync", 0), ...wasi("path_open", 2)),
      section(3, 2, 1, 0),
      section(4, 1, 0x70, 0, 1),
      section(5, 1, 0, 1),
      section(6, 1, i32, 1, ...constants(0), 0x0b),
      section(7, 2, ...text("memory"), 2, 0, ...text("_start"), 0, 2),
      section(9, 1, 0, ...constants(0), 0x0b, 1, 3),
      section(10, 2, start.length, ...start, own.length, ...own),
      section(11, 1, 0, ...constants(0), 0x0b, 1, 0),
    ),
  );
}
