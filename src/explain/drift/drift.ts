import type { RuntimeColumn } from "../../matrix/columns.js";
import type { Matrix } from "../../matrix/format.js";
import type { InterfaceFact, RuntimeClaims, SyscallFact } from "../../model/facts.js";
import type { Probe } from "../../model/probe.js";
import type { ReasonSupport } from "../../model/report.js";
import type { Signature } from "../../model/signature.js";

/** Facts of every kind, to compare with measurements. */
export interface Facts {
  facts: SyscallFact[];
  interfaces: InterfaceFact[];
  claims: RuntimeClaims[];
  probes: Probe[];
}

/** One fact that measurements contradict. */
export interface Drift {
  /** Where the fact comes from: a page of documentation, a runtime's own source, a specification or libc. */
  kind: "documentation" | "source" | "declaration";
  /** The runtime concerned; absent if the fact is not about one. */
  runtime?: string;
  /** `module.name`, `feature name` or `wasi:cli/stdout@0.3.0`. */
  subject: string;
  signature?: Signature;
  /** What the fact says: `supported`, `exported by …`. */
  says: string;
  source: string;
  measured: Contradiction[];
}

/** What was measured instead, for versions that agree. */
export interface Contradiction {
  runtime: string;
  since: string;
  until: string;
  support: ReasonSupport;
  flags: string[];
  /** `probe: observed`; for something that works, the ordinary behaviours as `probe: holds`. */
  evidence: string[];
}

/** What facts are compared with. */
export interface Measured {
  matrix: Matrix;
  columns: RuntimeColumn[];
}

/** A function that is missing, or has another type. */
export const ABSENT: ReasonSupport[] = ["missing", "mismatch"];

/** The evidence of a range of support that contradicts the fact. */
export function contradiction({ runtime, since, until, support, flags, evidence }: Contradiction): Contradiction {
  return { runtime, since, until, support, flags, evidence };
}
