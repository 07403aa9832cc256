import { buildMatrix } from "../../matrix/build.js";
import { withDigest } from "../../matrix/files/digest.js";
import { readRuntimeFacts, readSyscallFacts, readTargetFacts } from "../../matrix/files/facts-files.js";
import { readInterfaceFacts } from "../../matrix/files/interface-files.js";
import { observationPath, readObservationFiles } from "../../matrix/files/observation-files.js";
import { publishable, readWithheld } from "../../matrix/files/withheld.js";
import type { Matrix } from "../../matrix/format.js";
import type { InterfaceFact, SyscallFact } from "../../model/facts.js";
import type { ObservationFile } from "../../model/probe.js";
import { listProbes, type ProbeSource } from "../../probes/catalogue.js";
import { matrixFolder, probesFolder } from "../shared/package-data.js";

/** Everything the matrix is made of. */
export interface MatrixData {
  facts: SyscallFact[];
  interfaces: InterfaceFact[];
  probes: ProbeSource[];
  files: ObservationFile[];
  matrix: Matrix;
}

function readMatrixFiles(root: string): Omit<MatrixData, "matrix"> {
  return { ...readFacts(root), files: publishable(readObservationFiles(root), readWithheld(root)) };
}

/**
 * Reads facts, probes and the observations that may be published, and derives the matrix from them.
 *
 * @param derived the matrix, where it was derived before: deriving takes most of the time
 */
export function readMatrixData(root = matrixFolder(), derived?: Matrix): MatrixData {
  const { facts, interfaces, probes, files } = readMatrixFiles(root);
  const [targets, runtimes] = [readTargetFacts(root), readRuntimeFacts(root)];
  const matrix = derived ?? withDigest(buildMatrix(facts, probes, files, interfaces, targets, runtimes));
  return { facts, interfaces, probes, files, matrix };
}

/**
 * The matrix of this package with further measurements, which replace what is on file for the same version. `own`: see
 * {@link Matrix.own}.
 */
export function mergedMatrix(measured: ObservationFile[], own: Matrix["own"]): Matrix {
  const root = matrixFolder();
  const { facts, interfaces, probes, files } = readMatrixFiles(root);
  const replaced = new Set(measured.map(observationPath));
  const all = [...files.filter((file) => !replaced.has(observationPath(file))), ...measured];
  const matrix = buildMatrix(facts, probes, all, interfaces, readTargetFacts(root), readRuntimeFacts(root));
  return withDigest({ ...matrix, own });
}

/** The facts, and the probes from the probes folder and those generated from the facts. */
export function readFacts(root = matrixFolder()): Pick<MatrixData, "facts" | "interfaces" | "probes"> {
  const facts = readSyscallFacts(root);
  const interfaces = readInterfaceFacts(root);
  return { facts, interfaces, probes: listProbes(probesFolder(), facts, interfaces) };
}
