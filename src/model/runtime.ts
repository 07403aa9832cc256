/** A runtime as people use it, and how a module is run on one. */

import type { Outcome } from "./probe.js";

/** One module to run once, in a fresh instance. */
export interface Job {
  /** Absolute path of the .wasm file. */
  wasm: string;
  /** Without the program's own name, which every runtime sets as it likes. */
  args: string[];
  env: Record<string, string>;
  /** Absolute path of a file that is standard input. */
  stdin: string;
  /** Absolute path of the host directory that is preopened as `/sandbox`. */
  directory: string;
  timeoutMs: number;
}

export interface RunResult {
  outcome: Outcome;
  stdout: Uint8Array;
  stderr: Uint8Array;
  /** What the engine said, for people; never stored. */
  message?: string;
}

/** A started runtime: a long-lived host process, or a recipe that starts one process a job. */
export interface Host {
  /** Never rejects for what a module or an engine does: that is an outcome (`harness` if it was our fault). */
  run(job: Job): Promise<RunResult>;
  close(): Promise<void>;
  /** A job given while another runs waits for its turn: what it needs can be made ready meanwhile. */
  readonly queues?: true;
}

export interface Installed {
  runtime: string;
  version: string;
  /** Folder it was installed into; absent for a runtime that comes with Node or npm. */
  directory?: string;
}

export interface Configuration {
  /** `default` or a word for the file name, e.g. `network`. */
  name: string;
  /** As a user of that runtime would write them. */
  flags: string[];
  /** Whether this version has the flags; every version unless said. */
  applies?(version: string): boolean;
}

/** One runtime as people use it. */
export interface Runtime {
  id: string;
  /** The first is `default`, without flags. */
  configurations: Configuration[];
  /** Harness canaries that it by nature cannot pass → why. */
  cannot: Record<string, string>;
  /** Those that single versions cannot pass besides. */
  cannotIn?(version: string): Record<string, string>;
  /** Versions known to install and work with this adapter, newest first; empty where it comes with npm alone. */
  versions: string[];
  /** Those that are here without installing anything. */
  present(): Promise<Installed[]>;
  /** Fills the empty folder `directory`; rejects with a WasiScanError that says why. Absent: cannot be installed. */
  install?(version: string, directory: string): Promise<void>;
  /** Seconds that installing takes roughly, where it is a build from source. */
  buildSeconds?: number;
  /** The version the engine itself reports, or undefined where it reports none. */
  engine(installed: Installed): Promise<string | undefined>;
  start(installed: Installed, configuration: Configuration): Promise<Host>;
}
