/** What a report says of one module on one runtime, and why. */

import type { Failure } from "../claims/failure.js";
import type { ReasonSupport, Verdict } from "../claims/support.js";
import type { Reach } from "../needs.js";
import type { Signature } from "../signature.js";

/** One runtime over a maximal range of measured versions with the same answer. */
export interface VerdictEntry {
  runtime: string;
  since: string;
  until: string;
  /** Set if several versions were measured; versions between them are taken to agree. */
  inferred?: true;
  /** The newest version measured of this runtime. */
  lastTested: string;
  /** The version that was asked for, if it was not measured itself. */
  asked?: string;
  /** Whether this entry follows the one before it, for the same runtime, with no measured version between. */
  contiguous?: true;
  verdict: Verdict;
  /** Flags of the one configuration that this verdict needs. */
  flags: string[];
  /** The flags belong to several configurations; each was measured alone and adds a part. */
  joined?: true;
  /**
   * With `sandbox` in the options of a scan: the measured versions of this range that let a module out of its directory,
   * and those of which that is not known. Both are empty where all of them confine.
   */
  sandbox?: { escapes: string[]; unknown: string[] };
  /** For a user's own host: the imports whose answer was declared instead of measured. */
  declared?: string[];
  /** Claims that fail in one of the versions at least and matter little here, as `probe: observed`. */
  notes: string[];
  /** Claims that fail, and whether the module meets what they are about does not show. With any verdict. */
  hazards: Hazard[];
  reasons: Reason[];
}

/** What can go wrong in circumstances that a module's code does not decide. */
export interface Hazard {
  /** `module.name` */
  import?: string;
  /** A convention of hosts: the name of a probe in probes/trait. */
  trait?: string;
  probe: string;
  observed: string;
  failure: Failure;
  /** Data is lost or overwritten, or the sandbox left. */
  destroys?: true;
  /** The circumstance in which it matters, as the probe's header has it. */
  when?: string;
  /** What the probe claims, as a sentence; it does not hold. */
  claim?: string;
}

/** Why a verdict is not `runs`. */
export interface Reason {
  import?: string;
  feature?: string;
  /** A trait of the linker: `two-namespaces`, `duplicate-import`. */
  trait?: string;
  /** Where the module is invalid: `the global section, byte 34`. */
  place?: string;
  signature?: Signature;
  /** How often the traced run called the import. */
  calls?: number;
  /** How calls lead to the import, if the code was read. It orders reasons but never weakens one. */
  reach?: Reach;
  support: ReasonSupport;
  probe?: string;
  observed?: string;
  /** What the probe claims, as a sentence, if it is a claim that does not hold. */
  claim?: string;
  /** A command that reproduces it. */
  reproduce?: string;
  advice?: string;
  /** Advice for the toolchains that made the module. */
  build?: BuildAdvice[];
}

/** How to build a module so that a reason goes away. */
export interface BuildAdvice {
  toolchain: string;
  advice: string;
  /** The source. */
  source: string;
}
