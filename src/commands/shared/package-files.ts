import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { knownCache } from "../../launch/cache-directory.js";
import { matrixProblem } from "../../matrix/check/matrix-problem.js";
import type { Matrix } from "../../matrix/format.js";
import { WasiScanError } from "../../model/errors.js";

/** The folder of this package: a checkout, or where npm put it. */
export function packageRoot(): string {
  // The bundle has no import.meta.url, a source file has no __dirname.
  let folder = typeof __dirname === "string" ? __dirname : dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { version: string }).version;
}

const ownMatrix = (): string => join(packageRoot(), "dist", "matrix.json");

const HINT = "Write one with `wasi-scan matrix export -o <file>`.";

/** The first bytes of a matrix hold its date and digest. */
const HEAD = /^\{"schema":"wasi-scan\/matrix@1","date":"([\d-]+)","digest":"([0-9a-f]+)"/;

/**
 * Where `matrix update` puts a newer matrix for this package; undefined where the package has none itself, or the user no
 * cache folder. The name holds the digest of the package's own, so that an update of the package ends the use of older data.
 */
export function updatedMatrix(): string | undefined {
  const path = ownMatrix();
  if (!existsSync(path)) return undefined;
  const head = Buffer.alloc(128);
  const file = openSync(path, "r");
  readSync(file, head, 0, head.length, 0);
  closeSync(file);
  const digest = HEAD.exec(head.toString("latin1"))?.[2];
  const cache = knownCache();
  return digest && cache && join(cache, "matrix", `after-${digest}.json`);
}

function newestMatrix(): string {
  const updated = updatedMatrix();
  return updated !== undefined && existsSync(updated) ? updated : ownMatrix();
}

/** The matrix of this package, whatever `matrix update` brought. */
export const loadOwnMatrix = (): Matrix => loadMatrix(ownMatrix());

/** The matrix in a given file; by default the one that `matrix update` brought, or this package's own. */
export function loadMatrix(path?: string): Matrix {
  const file = path ?? newestMatrix();
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new WasiScanError(
      "not-found",
      `${file}: no such matrix`,
      "Build it with `wasi-scan matrix export -o <file>`.",
    );
  }
  const text = readFileSync(file, "utf8");
  // Ours was checked when it was built, or when it came.
  return path === undefined || path === ownMatrix() ? parseMatrix(file, text) : checkMatrix(file, text);
}

/** @throws WasiScanError `bad-data` that names the file, and the place in it */
export function checkMatrix(path: string, text: string): Matrix {
  const matrix = parseMatrix(path, text);
  const problem = matrixProblem(matrix);
  if (problem !== undefined) throw new WasiScanError("bad-data", `${path}: ${problem}`, HINT);
  return matrix;
}

function parseMatrix(path: string, text: string): Matrix {
  let matrix: Matrix;
  try {
    matrix = JSON.parse(text) as Matrix;
  } catch (cause) {
    throw new WasiScanError("bad-data", `${path}: is not valid JSON`, HINT, { cause });
  }
  if (matrix?.schema !== "wasi-scan/matrix@1") {
    throw new WasiScanError("bad-data", `${path}: its schema is not wasi-scan/matrix@1`, HINT);
  }
  return matrix;
}
