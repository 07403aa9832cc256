/** What specifications, libraries and documentation say. Facts never decide a verdict. */

import type { Signature } from "./signature.js";

export interface KnownSignature {
  signature: Signature;
  /** Who defined it, if not the specification of the module: `wasmedge`, `wamr`, `component-adapter`, `earlier`, … */
  extension?: string;
  note?: string;
  sources: string[];
}

/** An engine inside a target. */
export interface TargetEngine {
  runtime: string;
  /** Default: the newest. */
  version?: string;
  /** What the target itself calls it. */
  as?: string;
  /** The configurations of that runtime, by name, that the target sets up; nobody can add a flag to it. */
  configurations?: string[];
}

/** How a target differs from the engine inside it, as its own source or a run of it showed. */
export interface TargetRules {
  /** Imports that it provides beside WASI: `fastly_*`, `spin:*`, `env.log`. */
  provides?: string[];
  /** What it refuses to load: a linking trait, such as `duplicate-import`, and what happens instead. */
  rejects?: { trait: string; why: string }[];
  /** What it makes of a program that ends by `proc_exit`, whatever the status. */
  exit?: { why: string };
}

/** `matrix/targets/<name>.json`; `docker/wasmedge.json` is `docker:wasmedge`: a place that people deploy to. */
export interface TargetFact extends TargetRules {
  name: string;
  /** One sentence. */
  about: string;
  /** The released tag or version that this is about. */
  release: string;
  engines: TargetEngine[];
  /** Other releases by number, such as `3.0`: the engine in each, and where that is said. */
  releases?: Record<string, { engines: TargetEngine[]; source: string }>;
  notes?: string[];
  /** Where it is said which engine that is. */
  sources: string[];
}

/** A version of the crate that implements WASI in Wasmer: `wasmer-wasix`, earlier `wasmer-wasi`. */
export interface WasmerRelease {
  crate: string;
  version: string;
  /** The Wasmer release with this version; absent if its manifest does not pin one. */
  wasmer?: string;
}

/** `matrix/syscalls/<module>/<name>.json`; module and name are its path. */
export interface SyscallFact {
  module: string;
  name: string;
  /** The first is the one in the specification or the current libc. Empty for a removed name of unknown type. */
  signatures: KnownSignature[];
  /** For a removed function: when it was in the witx, in Wasmer and in wasix-libc, as far as known. */
  removed?: { inWitxHistory?: string; firstInWasmer?: string; lastInWasixLibc?: string };
  /** The module with the function of the same name that this one repeats. */
  mirrors?: string;
  /** The declarations that list it. A fact only: no runtime may have it. */
  declaredIn?: string[];
  /** The day since when wasix-libc has declared it. */
  libcSince?: string;
  /** Releases of Wasmer that export it, read from its source by scripts/facts/wasmer-exports.mjs; until: the last one. */
  exportedBy?: { since: WasmerRelease; until?: WasmerRelease };
  notes?: string[];
}

/** One release line of an interface of WASI, 0.2 or 0.3, in WIT. */
export interface InterfaceRelease {
  /** The first WASI release that has it and the newest that was read; every patch release between has it too. */
  since: string;
  until: string;
  /** In an order in which each uses only earlier ones: `record { seconds: u64 }`, `resource`, `use wasi:io/poll.{pollable}`. */
  types: { name: string; definition: string }[];
  functions: InterfaceFunction[];
  sources: string[];
}

export interface InterfaceFunction {
  /** `get-stdin`, `[method]input-stream.read` */
  name: string;
  /** `func(self: borrow<input-stream>, len: u64) -> result<list<u8>, stream-error>` */
  signature: string;
  /** The version that added it, if not the first. */
  since?: string;
}

/** `matrix/interfaces/<package>/<interface>.json`, of the namespace `wasi`. */
export interface InterfaceFact {
  /** `wasi:cli/stdin` */
  name: string;
  /** An entry point: components export it, and no host provides it. */
  exported?: true;
  releases: InterfaceRelease[];
}

/** What a page says about a name: it works (perhaps with a flag), has limits, is a stub, or is missing. */
export type Claim = "supported" | "partial" | "stub" | "not";

/** What one page of documentation says. Names are `module.name`, `module.prefix*` or `feature name`. */
export interface ClaimPage extends Partial<Record<Claim, string[]>> {
  /** The page, and the commit or version of it that was read. */
  source: string;
  /** The versions of the runtime that it describes; if both are absent: the newest. */
  since?: string;
  until?: string;
}

/** `matrix/claims/<runtime>.json`: what a runtime's documentation says. Facts only. */
export interface RuntimeClaims {
  runtime: string;
  pages: ClaimPage[];
}
