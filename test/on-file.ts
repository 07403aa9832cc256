import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readObservationFiles } from "../src/matrix/files/observation-files.js";
import type { Matrix } from "../src/matrix/format.js";
import type { ObservationFile } from "../src/model/probe.js";

const ROOT = resolve(import.meta.dirname, "..");
let observations: ObservationFile[] | undefined;
let shipped: Matrix | undefined;

/** All observations of this checkout. To read them takes seconds, so the tests of one worker share them. */
export function observationsOnFile(): ObservationFile[] {
  observations ??= readObservationFiles(resolve(ROOT, "matrix"));
  return observations;
}

/** The matrix that `npm run build` derived from them: deriving it here would take a minute. */
export function shippedMatrix(): Matrix {
  shipped ??= JSON.parse(readFileSync(resolve(ROOT, "dist/matrix.json"), "utf8")) as Matrix;
  return shipped;
}
