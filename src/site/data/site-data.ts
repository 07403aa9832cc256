import type { AccuracyFile } from "../../accuracy/accuracy.js";
import type { RuntimeFact } from "../../matrix/files/facts-files.js";
import type { Matrix } from "../../matrix/format.js";
import type { InterfaceFact, RuntimeClaims, SyscallFact } from "../../model/facts.js";
import type { Exemptions, ObservationFile, Probe } from "../../model/probe.js";

/** Everything the site shows. The caller reads the files; nothing here touches one. */
export interface SiteData {
  /** Version of wasi-scan. */
  toolVersion: string;
  facts: SyscallFact[];
  interfaces: InterfaceFact[];
  /** What no probe can show. */
  exemptions: Exemptions;
  /** `path` is that of an authored probe, below the probes folder. */
  probes: (Probe & { path?: string })[];
  files: ObservationFile[];
  matrix: Matrix;
  /** Absent for a runtime without written facts. */
  runtimes: RuntimeFact[];
  /** Path of an authored probe → its text. */
  sources: Record<string, string>;
  /** What documentation says of runtimes. */
  claims: RuntimeClaims[];
  /** FINDINGS.md and CHANGELOG.md; empty where they are not at hand. */
  texts: { findings: string; changes: string };
  /** Where the site will stand: for the site map, the feed and the page of what is not found. Ends with a slash. */
  url: string;
  /** What a page loads when a module is dropped: file name → text. */
  programs: Record<string, string>;
  /** Absent if predictions were not compared with runs. */
  accuracy?: AccuracyFile;
}
