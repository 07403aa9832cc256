import type { Matrix } from "../../../matrix/format.js";
import type { Report } from "../../../model/report.js";
import type { PlainRun } from "../scan-input.js";
import type { Telling } from "./teller.js";

/** What a worker needs to scan as its main thread does. */
export interface WorkerData {
  matrix: Matrix;
  run: PlainRun;
  telling: Telling;
}

/** What a worker answers to the paths that it was given, in their order. */
export interface Told {
  texts: string[];
  errors: Report["errors"];
}
