// One program for each target: the loop, the target, and what it imports of src/, whose branches are counted. Libraries
// stay outside.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { buildWalker } from "../../scripts/build-walker.mjs";
import { COUNTERS, instrument } from "./instrument-source.mjs";
import { instrument as instrumentWalker } from "./instrument-walker.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = fileURLToPath(new URL("../../dist/fuzz/", import.meta.url));
const compiledWalker = fileURLToPath(new URL("../../src/wasm/code/compiled-walker.ts", import.meta.url));

/** @param {string[]} files of targets @returns {Promise<string[]>} the programs, in the same order */
export async function bundle(files) {
  mkdirSync(out, { recursive: true });
  await buildWalker();
  const walker = await countingWalker();
  return Promise.all(files.map((file) => bundleOne(file, walker)));
}

/** `needs` */
export const nameOf = (file) => file.replace(/^.*[\\/]/, "").replace(/\.ts$/, "");

async function bundleOne(file, walker) {
  const outfile = join(out, `${nameOf(file)}.mjs`);
  const from = (path) => JSON.stringify(`./${relative(here, path)}`);
  const contents = `import { target } from ${from(file)};\nimport { fuzz } from "./loop.ts";\nawait fuzz(target);\n`;
  const counters = { count: 0 };
  await build({
    ...{ stdin: { contents, resolveDir: here, loader: "ts", sourcefile: "fuzz.ts" }, outfile },
    ...{ bundle: true, format: "esm", platform: "node", target: "node20", packages: "external", logLevel: "warning" },
    ...{
      sourcemap: true,
      plugins: [counting(counters, walker)],
      banner: { js: `import "./${nameOf(file)}.counters.mjs";` },
    },
  });
  writeFileSync(
    join(out, `${nameOf(file)}.counters.mjs`),
    `globalThis.${COUNTERS} = new Uint32Array(${counters.count});\n`,
  );
  return outfile;
}

function counting(counters, walker) {
  return {
    name: "counting",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/](src|planted)[\\/].*\.ts$/ }, async ({ path }) => {
        if (path === compiledWalker) return { contents: walker, loader: "js" };
        const options = { loader: "ts", sourcefile: path, sourcemap: "inline", target: "node20" };
        const { code } = await transform(readFileSync(path, "utf8"), options);
        const { text, count } = instrument(code, counters.count);
        counters.count += count;
        return { contents: text, loader: "js" };
      });
    },
  };
}

/** The module with the walker that counts. Kept, since it takes a second to make. */
async function countingWalker() {
  const text = readFileSync(compiledWalker, "utf8");
  const how = readFileSync(join(here, "instrument-walker.mjs"));
  const kept = join(out, `walker-${createHash("sha256").update(text).update(how).digest("hex").slice(0, 16)}.js`);
  if (!existsSync(kept)) {
    const binary = await instrumentWalker(Buffer.from(/"([^"]+)"/.exec(text)[1], "base64"));
    writeFileSync(kept, `export const compiled = "${Buffer.from(binary).toString("base64")}";\n`);
  }
  return readFileSync(kept, "utf8");
}
