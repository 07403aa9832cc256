/** What a gate finds in a report. */

import type { ReasonSupport, Verdict } from "../claims/support.js";

/** The names are those of SARIF, worst first. */
export type Severity = "error" | "warning" | "note";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/** Why a finding is one: what is wrong with an import or feature, or which line of the policy is violated. */
export type RuleId =
  | Exclude<ReasonSupport, "works">
  | "hazard"
  | "denied-capability"
  | "denied-abi"
  | "denied-feature"
  | "denied-syscall"
  | "sandbox";

/** A place in a text file of the project; of a module that no text file names, the module itself. */
export interface Location {
  /** As the user named it, with `/`. */
  file: string;
  /** From 1. */
  line: number;
}

/** What makes a finding the same one in another run. Versions are not part of it: measuring a newer one changes nothing. */
export interface FindingKey {
  /** The file that {@link Finding.location} names. */
  file: string;
  module: string;
  /** The runtime, or `profile: runtime`; absent if the finding is about the module alone. */
  target?: string;
  /** An import, `feature simd`, a capability, … */
  subject?: string;
  /** The rule; for a hazard also the claim that fails. */
  state: string;
}

export interface Finding extends FindingKey {
  /** 16 hex digits, from the key. */
  fingerprint: string;
  rule: RuleId;
  severity: Severity;
  /** The verdict that it stands for, if it is about a target. */
  verdict?: Verdict;
  location: Location;
  /** One sentence without a full stop. */
  message: string;
  /** `36.0.9–50.0.1, 51.0.0` */
  versions?: string;
  advice?: string;
  /** A command that reproduces it. */
  reproduce?: string;
  /** Whether the gate fails because of it. */
  fails: boolean;
  /** The exception that excuses it. */
  excepted?: { reason: string; expires: string };
  /** The exception that no longer excuses it. */
  expired?: { reason: string; expires: string };
  /** Set if the baseline has it. */
  known?: true;
}

/** An accepted finding: every pattern that is given must match. `*` stands for any text. */
export interface Exception {
  module?: string;
  target?: string;
  /** An import, feature, capability or ABI. */
  subject?: string;
  rule?: string;
  reason: string;
  /** The last day on which it excuses anything, `2027-01-31`. */
  expires: string;
}

/** What a policy makes of a report. */
export interface GateResult {
  passed: boolean;
  /** Findings of this severity, and worse ones, fail the gate. */
  failOn: Severity | "never";
  /** The folder that names of files are relative to, if it was given. */
  root?: string;
  /** Those that fail the gate first, then the worst; excused and known ones are among them. */
  findings: Finding[];
  /** What the baseline has and this report does not. */
  gone: FindingKey[];
  /** The matrix is older than the policy allows, in days. */
  stale?: { age: number; limit: number };
  exceptions: {
    /** Excuse nothing in this report. */
    unused: Exception[];
    /** In use, and end within 14 days. */
    expiring: Exception[];
  };
}
