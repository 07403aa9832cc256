import { buildMatrix } from "../matrix/build.js";
import { withDigest } from "../matrix/digest.js";
import { readSyscallFacts, readTargetFacts } from "../matrix/facts-files.js";
import type { Matrix } from "../matrix/matrix.js";
import { readObservationFiles } from "../matrix/observation-files.js";
import { listProbes, type ProbeSource } from "../probes/catalogue.js";
import type { ObservationFile, SyscallFact } from "../types.js";
import { matrixFolder, probesFolder } from "./package-files.js";

/** Everything the matrix is made of. */
export interface MatrixData {
  facts: SyscallFact[];
  probes: ProbeSource[];
  files: ObservationFile[];
  matrix: Matrix;
}

/** Reads facts, probes and observations, and derives the matrix from them. */
export function readMatrixData(root = matrixFolder()): MatrixData {
  const { facts, probes } = readFacts(root);
  const files = readObservationFiles(root);
  return { facts, probes, files, matrix: withDigest(buildMatrix(facts, probes, files, readTargetFacts(root))) };
}

/** The facts, and the probes that are made of them and of the probes folder. */
export function readFacts(root = matrixFolder()): Pick<MatrixData, "facts" | "probes"> {
  const facts = readSyscallFacts(root);
  return { facts, probes: listProbes(probesFolder(), facts) };
}
