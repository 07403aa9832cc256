import type { AccuracyFile } from "../accuracy.js";
import type { RuntimeFact } from "../matrix/facts-files.js";
import type { Matrix } from "../matrix/matrix.js";
import type { Exemptions, InterfaceFact, ObservationFile, Probe, SyscallFact } from "../types.js";

/** Everything the site shows. Whoever builds the site reads it; nothing here touches a file. */
export interface SiteData {
  /** Of wasi-scan. */
  toolVersion: string;
  facts: SyscallFact[];
  interfaces: InterfaceFact[];
  /** What no probe can show. */
  exemptions: Exemptions;
  /** `path` is that of an authored probe, below the probes folder. */
  probes: (Probe & { path?: string })[];
  files: ObservationFile[];
  matrix: Matrix;
  /** Absent for a runtime that nobody has written facts about. */
  runtimes: RuntimeFact[];
  /** Path of an authored probe → its text. */
  sources: Record<string, string>;
  /** Absent where nobody has set predictions beside runs. */
  accuracy?: AccuracyFile;
}
