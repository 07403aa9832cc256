import type { RuntimeColumn } from "../../matrix/columns.js";
import type { Matrix } from "../../matrix/format.js";
import type { InterfaceFact, RuntimeClaims, SyscallFact } from "../../model/facts.js";
import type { Probe } from "../../model/probe.js";
import type { ReasonSupport } from "../../model/report.js";
import type { Signature } from "../../model/signature.js";

/** Facts of every kind, to be held against measurements. */
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
  /** Of whom it is said; absent where it is said of none in particular. */
  runtime?: string;
  /** `module.name`, `feature name` or `wasi:cli/stdout@0.3.0`. */
  subject: string;
  signature?: Signature;
  /** What the fact says: `supported`, `exported by …`. */
  says: string;
  source: string;
  measured: Contradiction[];
}

/** What was measured instead, over versions that agree. */
export interface Contradiction {
  runtime: string;
  since: string;
  until: string;
  support: ReasonSupport;
  flags: string[];
  /** `probe: observed`; of what works the behaviours that ordinary programs rely on, `probe: holds`. */
  evidence: string[];
}

/** What facts are held against. */
export interface Measured {
  matrix: Matrix;
  columns: RuntimeColumn[];
}

/** A function that is not there, or not with this type. */
export const ABSENT: ReasonSupport[] = ["missing", "mismatch"];

/** Of a range of support, without what contradicts nothing. */
export function contradiction({ runtime, since, until, support, flags, evidence }: Contradiction): Contradiction {
  return { runtime, since, until, support, flags, evidence };
}
