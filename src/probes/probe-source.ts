import type { Probe } from "../model/probe.js";

/** A probe and where its module comes from. */
export interface ProbeSource extends Probe {
  /** Path below the probes folder of an authored probe; absent for a generated one. */
  path?: string;
  build: string[];
  /** The probe of preview 1 that a variant under another ABI repeats. */
  original?: ProbeSource;
  /** The modules in its sandbox; absent if there are none. */
  companions?: ModuleSource[];
  /** For a component that we write ourselves: its bytes. */
  generate?: () => Uint8Array;
  /** For a component around a core module: makes its bytes from the module's. */
  wrap?: (program: Uint8Array) => Uint8Array;
}

/** A module that probes execute or load: a child process, a library. */
export interface ModuleSource {
  /** Path below the probes folder, which is its identity. */
  path: string;
  build: string[];
  digest: string;
}
