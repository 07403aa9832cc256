// Bundles the command line and the library and derives the matrix. Run by `prepare`, so it must be quick: no type
// check, no probes. `--types` adds the declarations, for publishing.
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import handlebars from "handlebars";

const root = new URL("..", import.meta.url).pathname;
process.chdir(root);
mkdirSync("dist", { recursive: true });

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

// Compilers and runtimes are loaded by name and only when used: who only scans need not have them.
const external = ["assemblyscript", "binaryen", "wabt", "@wasmer/sdk", "@bjorn3/browser_wasi_shim"];
const common = {
  bundle: true,
  external,
  legalComments: "none",
  logLevel: "warning",
  platform: "node",
  plugins: [templates],
  target: "node20",
};

await build({
  ...common,
  entryPoints: ["src/cli.ts"],
  outfile: "dist/cli.new.cjs",
  format: "cjs",
  minify: true,
  metafile: false,
  loader: { ".css": "text" },
  define: { "import.meta.url": "undefined" },
});
// npx starts this file while a second `prepare` may be writing it.
chmodSync("dist/cli.new.cjs", 0o755);
renameSync("dist/cli.new.cjs", "dist/cli.cjs");
await build({ ...common, entryPoints: ["src/index.ts"], outfile: "dist/index.mjs", format: "esm" });

cpSync("src/runtimes/hosts", "dist/hosts", { recursive: true });
cpSync("src/formats/report.schema.json", "dist/report.schema.json");
execFileSync(process.execPath, ["dist/cli.cjs", "matrix", "export", "-o", "dist/matrix.json"], { stdio: "inherit" });

if (process.argv.includes("--types")) {
  rmSync("dist/types", { recursive: true, force: true });
  const flags = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--rootDir", "src", "--outDir", "dist/types"];
  execFileSync("npx", ["tsc", "-p", "src/tsconfig.json", ...flags], { stdio: "inherit" });
}
