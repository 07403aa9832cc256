/** What specifications, libraries and documentation say. Facts never decide a verdict. */

import type { Signature } from "./signature.js";

export interface KnownSignature {
  signature: Signature;
  /** Whose it is, where it is not the module's own: `wasmedge`, `wamr`, `component-adapter`, `earlier`, … */
  extension?: string;
  note?: string;
  sources: string[];
}

/** `matrix/targets/<name>.json`, where `docker/wasmedge.json` is `docker:wasmedge`: a place that people deploy to. */
export interface TargetFact {
  name: string;
  /** What it is, in a sentence. */
  about: string;
  /** The measured runtimes that stand in it. Without a version: the newest. */
  engines: { runtime: string; version?: string; as?: string }[];
  notes?: string[];
  /** Where it is said which engine that is. */
  sources: string[];
}

/** A version of the crate in which Wasmer keeps WASI: `wasmer-wasix`, and `wasmer-wasi` before it. */
export interface WasmerRelease {
  crate: string;
  version: string;
  /** The Wasmer that this version was released with; absent where its manifest does not pin one. */
  wasmer?: string;
}

/** `matrix/syscalls/<module>/<name>.json`; module and name are its path. */
export interface SyscallFact {
  module: string;
  name: string;
  /** The first is the one that the specification or today's libc uses. Empty for a removed name of unknown type. */
  signatures: KnownSignature[];
  /** It once existed and is gone: when it was in the witx, in Wasmer, in wasix-libc, as far as known. */
  removed?: { inWitxHistory?: string; firstInWasmer?: string; lastInWasixLibc?: string };
  /** The module whose function of the same name this one repeats. */
  mirrors?: string;
  /** Which declarations list it. A fact only: some of these no runtime has. */
  declaredIn?: string[];
  /** First day that wasix-libc declared it. */
  libcSince?: string;
  /** Which releases of Wasmer export it, read from its source by src/facts/wasmer-exports.mjs; until: the last that did. */
  exportedBy?: { since: WasmerRelease; until?: WasmerRelease };
  notes?: string[];
}

/** One release line of an interface of WASI, 0.2 or 0.3, in WIT. */
export interface InterfaceRelease {
  /** The first release of WASI that has it and the newest that was read; every patch release between has it too. */
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
  /** The version that added it, where that is not the first. */
  since?: string;
}

/** `matrix/interfaces/<package>/<interface>.json`, of the namespace `wasi`. */
export interface InterfaceFact {
  /** `wasi:cli/stdin` */
  name: string;
  /** A host starts a component by it: components export it, and no host provides it. */
  exported?: true;
  releases: InterfaceRelease[];
}

/** What a page says of a name: it works, in a flag's hands or not; with limits; it is there and does nothing; it is not. */
export type Claim = "supported" | "partial" | "stub" | "not";

/** What one page of documentation says. Names are `module.name`, `module.prefix*` or `feature name`. */
export interface ClaimPage extends Partial<Record<Claim, string[]>> {
  /** The page, and the commit or version of it that was read. */
  source: string;
  /** The versions of the runtime that it speaks of; neither: the newest. */
  since?: string;
  until?: string;
}

/** `matrix/claims/<runtime>.json`: what is said of a runtime in its documentation. A fact only. */
export interface RuntimeClaims {
  runtime: string;
  pages: ClaimPage[];
}
