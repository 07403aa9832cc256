import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Matrix } from "../../matrix/format.js";
import matrixSchema from "../../matrix/matrix.schema.json" with { type: "json" };
import { WasiScanError } from "../../model/errors.js";
import { schemaMismatch } from "../../model/schema-mismatch.js";

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

/** The matrix of this package, or the one in a given file. */
export function loadMatrix(path = ownMatrix()): Matrix {
  if (!existsSync(path)) {
    throw new WasiScanError(
      "not-found",
      `${path}: no such matrix`,
      "Build it with `wasi-scan matrix export -o <file>`.",
    );
  }
  return checkMatrix(path, readFileSync(path, "utf8"));
}

/** @throws WasiScanError `bad-data` that names the file, and the place in it */
export function checkMatrix(path: string, text: string): Matrix {
  const hint = "Write one with `wasi-scan matrix export -o <file>`.";
  let matrix: Matrix;
  try {
    matrix = JSON.parse(text) as Matrix;
  } catch (cause) {
    throw new WasiScanError("bad-data", `${path}: is not valid JSON`, hint, { cause });
  }
  if (matrix?.schema !== "wasi-scan/matrix@1") {
    throw new WasiScanError("bad-data", `${path}: its schema is not wasi-scan/matrix@1`, hint);
  }
  // Ours was checked when it was built.
  const problem = path === ownMatrix() ? undefined : schemaMismatch(matrix, matrixSchema);
  if (problem !== undefined) throw new WasiScanError("bad-data", `${path}: ${problem}`, hint);
  return matrix;
}
