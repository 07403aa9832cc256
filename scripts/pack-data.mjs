// Writes dist/matrix.br, the files of matrix/, and dist/probes.br, probes/ and the compiled probes, for the package. A
// checkout reads the folders themselves. Run by scripts/package.mjs, when everything else is built.
//
// Unpacked each is a line of JSON, `[[path, bytes], …]`, and then the files one after the other in that order.

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** Files below a folder but for what may not be published: package.json lists that with an exclamation mark. */
function published(folder) {
  const { files } = JSON.parse(readFileSync("package.json", "utf8"));
  const withheld = files.filter((path) => path.startsWith("!")).map((path) => path.slice(1));
  const isWithheld = (path) => withheld.some((one) => path === one || path.startsWith(`${one}/`));
  return filesBelow(folder)
    .filter((path) => !isWithheld(path))
    .map((path) => [path, path]);
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).replaceAll("\\", "/"))
    .sort();
}

/**
 * Observations of one version repeat those of the version before it, which lie up to a megabyte apart: a window of 16 MB
 * finds them at quality 9. The probes are small enough for quality 11, which would take minutes for the observations.
 *
 * @param compiled folder with the compiled probes
 */
export function packData(compiled) {
  const modules = filesBelow(compiled).map((path) => [`compiled/${relative(compiled, path)}`, path]);
  pack("dist/matrix.br", published("matrix"), 9);
  pack("dist/probes.br", [...published("probes"), ...modules], 11);
}

/**
 * @param files pairs of the path in the archive and the path of the file
 * @param quality of Brotli, up to 11
 */
function pack(archive, files, quality) {
  const contents = files.map(([, path]) => readFileSync(path));
  const index = files.map(([name], at) => [name, contents[at].length]);
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...contents]);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  rmSync(archive, { force: true });
  writeFileSync(archive, brotliCompressSync(bytes, { params }));
}
