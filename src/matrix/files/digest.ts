import { createHash } from "node:crypto";
import type { Matrix } from "../format.js";

/** The matrix with its digest, which covers neither the dates of measurements nor what only reports show. */
export function withDigest(matrix: Matrix): Matrix {
  const { date: _, digest: __, order: ____, sentences: _____, ...answers } = matrix;
  const lanes = answers.lanes.map((lane) => ({
    ...lane,
    versions: lane.versions.map(({ date: ___, ...rest }) => rest),
  }));
  const hash = createHash("sha256").update(JSON.stringify({ ...answers, lanes }));
  return { ...matrix, digest: hash.digest("hex").slice(0, 16) };
}
