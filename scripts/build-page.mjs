// What a page of the site loads when a module is dropped. `site build` takes it from dist/page.br: file name → text.

import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

/** What Node does in the command line, and what stands for it in a page. */
const IN_PAGES = {
  "src/inputs/unpack/gunzip.ts": "site/scripts/scan/gunzip.ts",
  "src/inputs/unpack/hash.ts": "site/scripts/scan/hash.ts",
};

/**
 * Fails where code for pages touches Node. The assembler of the text format is the one of the command line, which
 * `site build` wraps.
 *
 * @returns what esbuild tells of the bundle
 */
export async function buildPage() {
  const root = process.cwd();
  const forPages = {
    name: "for-pages",
    setup(context) {
      context.onResolve({ filter: /^wabt$/ }, () => ({ path: "./wabt.js", external: true }));
      context.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path, resolveDir }) => {
        const source = join(resolveDir, path.replace(/\.js$/, ".ts")).slice(root.length + 1);
        return Object.hasOwn(IN_PAGES, source) ? { path: join(root, IN_PAGES[source]) } : undefined;
      });
    },
  };
  const { metafile, outputFiles } = await build({
    bundle: true,
    chunkNames: "part-[hash]",
    entryPoints: {
      drop: "site/scripts/drop/start-scans.ts",
      "scan-worker": "site/scripts/scan/worker.ts",
      "run-worker": "site/scripts/run/worker.ts",
    },
    format: "esm",
    legalComments: "none",
    logLevel: "warning",
    metafile: true,
    minify: true,
    outdir: "dist",
    platform: "browser",
    plugins: [forPages],
    splitting: true,
    target: "es2022",
    write: false,
  });
  const texts = outputFiles.map(({ path, text }) => [basename(path), text]).sort();
  writeFileSync("dist/page.br", brotliCompressSync(JSON.stringify(Object.fromEntries(texts))));
  return metafile;
}
