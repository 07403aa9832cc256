/** Probes, their observations, and how these are stored. */

import type { Signature } from "./signature.js";

/**
 * `canary` proves the harness, `trait` is a finding about linking, `link` and `behaviour` test a syscall, `feature` the
 * engine; `sandbox` tries one way out of the granted directory.
 */
export type ProbeKind = "canary" | "trait" | "link" | "behaviour" | "feature" | "sandbox";

/** What a guest did to a file of the host outside the granted directory. */
export type OutsideDeed = "read" | "changed" | "removed";
export const OUTSIDE_DEEDS: readonly OutsideDeed[] = ["read", "changed", "removed"];

/**
 * `ordinary`: ordinary programs rely on it, through a libc or standard library. `unusual`: odd errnos, optional clocks,
 * calls that few programs make.
 */
export type Weight = "ordinary" | "unusual";

/** `destroys`: where it fails data is lost or overwritten, or the sandbox left. `cosmetic`: nothing goes wrong. */
export type Harm = "destroys" | "cosmetic";

export interface Expectation {
  end: "exited" | "trapped" | "timeout";
  /** For `exited`. */
  status?: number;
  /** For `exited`: a trap is equally right, for example if a pointer is out of bounds. */
  orTrapped?: true;
  /** Exact standard output, if the probe expects one. */
  stdout?: string;
}

/** The harness's peer at the other end of the network; src/probes/peer.ts says how each behaves. */
export type PeerKind = "tcp-echo" | "tcp-half-close" | "tcp-reset" | "tcp-slow" | "udp-echo" | "http";

/** What is known about a probe without compiling it. */
export interface Probe {
  /** `canary/argv`, `wasi_snapshot_preview1/fd_read.end-of-file`, `link/wasix_32v1/fd_pipe (i32, i32) -> (i32)` */
  id: string;
  kind: ProbeKind;
  /** One sentence that the probe shows to be true or false. */
  claim: string;
  weight: Weight;
  harm?: Harm;
  /** The circumstance in which it matters, as `parseCircumstance` reads it; always where there is none. */
  when?: string;
  /** The tested syscall; absent for canaries and features. */
  syscall?: { module: string; name: string; signature: Signature };
  /** The source of the claim: a paragraph of a specification or the source of a libc. */
  source?: string;
  /** Which programs or libraries rely on it, and what goes wrong for them if it does not hold. */
  matters?: string;
  args: string[];
  env: Record<string, string>;
  stdin: string;
  /** Path below the preopened directory → content; a path that ends in `/` is a directory. */
  files: Record<string, string>;
  /** Path below the preopened directory → source, below the probes folder, of the module that is put there. */
  modules?: Record<string, string>;
  /** Path below the preopened directory → target of a symbolic link there. In a sandbox probe `{outside}` is the folder outside. */
  links?: Record<string, string>;
  /** The peer that runs beside the probe, which finds its address in the variable PEER. */
  peer?: PeerKind;
  expect: Expectation;
  timeoutMs: number;
  /** Whether it has a set-up step, and exits with 120 if that fails. */
  setsUp?: true;
  /** Whether its claim is that a call of the tested function fails. */
  provokesError?: true;
  /** The claim of preview 1 that this probe runs under another ABI, from the same source. */
  variantOf?: string;
  /** Harness canaries that must pass for this probe to say anything, and features that it needs to be run at all. */
  requires: string[];
  /** Changes when what the probe does changes, not when its comments do. */
  digest: string;
}

export type End = "exited" | "unlinked" | "rejected" | "trapped" | "timeout" | "harness";

/** What probes show about a function: it links, a call behaves as specified, a call that must fail fails. */
export type ProbedPart = "link" | "behaviour" | "error";

/** `probes/exempt.json`: function (`module.name`) → what no probe can show about it → reason. */
export type Exemptions = Record<string, Partial<Record<ProbedPart, string>>>;

/** How one run of one module ended. */
export interface Outcome {
  end: End;
  /** For `exited`; absent if the guest failed and the runtime lost its status: `detail` is then `failure`. */
  status?: number;
  /**
   * One or two normalised words, never a raw engine message. `unlinked`: the import `module.name`, with ` signature`
   * after it if the name exists with another type; a link probe's own name is left out. `trapped`: `unreachable`, `host error`, …,
   * `unlinked` for a call without an implementation, followed by `module.name` if that is not the probe's own syscall.
   */
  detail?: string;
}

/** What one probe did, over all its runs. */
export interface Observation {
  digest: string;
  outcome: Outcome;
  /** Whether standard output differed from what the probe expects. */
  stdoutDiffers?: boolean;
  /** What it did on the host outside the granted directory; absent where it did nothing there. */
  outside?: OutsideDeed[];
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
  /** The version that the engine itself reports; absent if it reports none. */
  engine?: string;
  /** Day of the measurement, ISO. */
  date: string;
  host: string;
  /** Harness canaries that this runtime cannot pass by nature → why. */
  cannot: Record<string, string>;
  /** Its flags concern only some probes; for the others the observations of this configuration stand. */
  restAsIn?: "default";
  observations: Record<string, Observation>;
}
