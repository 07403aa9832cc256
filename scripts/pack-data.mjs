// Writes dist/data.br: the files of matrix/ and probes/ and the compiled probes, for the package. A checkout reads the
// folders themselves. Run by `node scripts/build.mjs --package`, when everything else is built.
//
// Unpacked it is a line of JSON, `[[path, bytes], …]`, and then the files one after the other in that order.

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** Files below the two folders but for what may not be published: package.json lists that with an exclamation mark. */
function published() {
  const { files } = JSON.parse(readFileSync("package.json", "utf8"));
  const withheld = files.filter((path) => path.startsWith("!")).map((path) => path.slice(1));
  const isWithheld = (path) => withheld.some((one) => path === one || path.startsWith(`${one}/`));
  return ["matrix", "probes"].flatMap(filesBelow).filter((path) => !isWithheld(path));
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).replaceAll("\\", "/"))
    .sort();
}

/**
 * @param compiled folder with the compiled probes
 */
export function packData(compiled) {
  const modules = filesBelow(compiled).map((path) => [`compiled/${relative(compiled, path)}`, path]);
  const all = [...published().map((path) => [path, path]), ...modules];
  const contents = all.map(([, path]) => readFileSync(path));
  const index = all.map(([name], at) => [name, contents[at].length]);
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...contents]);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    // Observations of one version repeat those of the version before it, which lie up to a megabyte apart.
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  rmSync("dist/data.br", { force: true });
  writeFileSync("dist/data.br", brotliCompressSync(bytes, { params }));
}
