/** Probes, what they observed, and how that is kept. */

import type { Signature } from "./signature.js";

/** `canary` proves the harness, `trait` is a finding about linking, `link` and `behaviour` test a syscall, `feature` the engine. */
export type ProbeKind = "canary" | "trait" | "link" | "behaviour" | "feature";

/** core: an ordinary libc relies on it in ordinary programs. edge: odd errnos, optional clocks, unusual flags. */
export type Weight = "core" | "edge";

export interface Expectation {
  end: "exited" | "trapped" | "timeout";
  /** For `exited`. */
  status?: number;
  /** For `exited`: a trap is as good an end, as where a pointer is out of bounds. */
  orTrapped?: true;
  /** Exact standard output, where the probe claims one. */
  stdout?: string;
}

/** What the harness puts at the other end of the network; src/probes/peer.ts says how each behaves. */
export type PeerKind = "tcp-echo" | "tcp-half-close" | "tcp-reset" | "tcp-slow" | "udp-echo" | "http";

/** What is known of a probe without compiling it. */
export interface Probe {
  /** `canary/argv`, `wasi_snapshot_preview1/fd_read.end-of-file`, `link/wasix_32v1/fd_pipe (i32, i32) -> (i32)` */
  id: string;
  kind: ProbeKind;
  /** One sentence that the probe shows true or false. */
  claim: string;
  weight: Weight;
  /** The syscall under test; absent for canaries and features. */
  syscall?: { module: string; name: string; signature: Signature };
  /** What the claim rests on: a specification paragraph or a libc's source. */
  source?: string;
  /** Which programs or libraries rely on it, and what goes wrong for them where it does not hold. */
  matters?: string;
  args: string[];
  env: Record<string, string>;
  stdin: string;
  /** Path below the preopened directory → content; a path that ends in `/` is a directory. */
  files: Record<string, string>;
  /** Path below the preopened directory → source, below the probes folder, of the module that is put there. */
  modules?: Record<string, string>;
  /** It runs beside each run of the probe, which finds its address in the variable PEER. */
  peer?: PeerKind;
  expect: Expectation;
  timeoutMs: number;
  /** It prepares the ground first and exits 120 if that fails. */
  setsUp?: true;
  /** Its claim is that a call of the function under test fails. */
  provokesError?: true;
  /** Harness canaries without which this probe says nothing, and features without which it is not even run. */
  requires: string[];
  /** Changes when what the probe does changes, not when its comments do. */
  digest: string;
}

export type End = "exited" | "unlinked" | "rejected" | "trapped" | "timeout" | "harness";

/** What probes show of a function: that it links, how a call of it ends, that a call which must fail does. */
export type ProbedPart = "link" | "behaviour" | "error";

/** A function, `module.name` → what no probe of it can show → why not. `probes/exempt.json` */
export type Exemptions = Record<string, Partial<Record<ProbedPart, string>>>;

/** How one run of one module ended. */
export interface Outcome {
  end: End;
  /** For `exited`; absent where the guest failed and its status got lost on the way: `detail` is then `failure`. */
  status?: number;
  /**
   * A normalised word or two, never a raw engine message. `unlinked`: the import `module.name`, with ` signature`
   * behind it where the name exists with another type; a link probe's own name is left out. `trapped`: `unreachable`, `host error`, …,
   * `unlinked` for a call that nobody answers, with `module.name` behind it where that is not the probe's own syscall.
   */
  detail?: string;
}

/** What one probe did, over all its runs. */
export interface Observation {
  digest: string;
  outcome: Outcome;
  /** Standard output was not what the probe expects. */
  stdoutDiffers?: boolean;
  /** The runs disagreed; these are the distinct observations as texts, sorted. `outcome` is then the first. */
  flaky?: string[];
}

/** One file of `matrix/observations/`. */
export interface ObservationFile {
  runtime: string;
  version: string;
  /** `linux-x64`: Node's `process.platform` and `process.arch`. */
  platform: string;
  configuration: string;
  flags: string[];
  /** The version that the engine itself reports; absent where it reports none. */
  engine?: string;
  /** Day of the measurement, ISO. */
  date: string;
  host: string;
  /** Harness canaries that this runtime by nature cannot pass → why. */
  cannot: Record<string, string>;
  observations: Record<string, Observation>;
}
