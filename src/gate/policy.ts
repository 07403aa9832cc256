import type { Exception, FindingKey, Severity } from "../model/gate/findings.js";

/** What may be denied or allowed, each as a list of names; `*` stands for any text. */
export interface NameLists {
  /** `sockets`, `filesystem`, … */
  capabilities?: string[];
  /** `wasi_snapshot_preview1`, `wasi:http/*`, … */
  abis?: string[];
  /** `threads`, `simd`, … */
  features?: string[];
  /** `wasi_snapshot_preview1.sock_accept`, `sock_*`, `wasi:sockets/*`, … */
  syscalls?: string[];
}

/** Which findings there are, how grave they are, and which of them fail the gate. */
export interface Policy {
  /** Findings of this severity and worse ones fail the gate (default: `error`). */
  failOn?: Severity | "never";
  /** `off` makes it no finding. Defaults: `at-risk` and `unknown` are errors, a `hazard` is a note. */
  severity?: Partial<Record<"at-risk" | "hazard" | "unknown", Severity | "off">>;
  /** A module that has or needs one of these violates the policy, wherever it runs. */
  deny?: NameLists;
  /** For each list that is given: what is not on it is denied. */
  allow?: NameLists;
  /** `confines`: a module that uses files may only run where the sandbox probes show that it stays in its directory. */
  sandbox?: "confines";
  exceptions?: Exception[];
  /** Days after which a matrix is stale. */
  maxMatrixAge?: number;
}

/** What a gate cannot read from the report or the policy. */
export interface GateContext {
  /** `2026-11-29`. Needed if the policy has exceptions or a limit to the age of the matrix. */
  today?: string;
  /** The folder of the project: findings name files below it without it. */
  root?: string;
  /** Known findings, which do not fail the gate. */
  baseline?: FindingKey[];
}
