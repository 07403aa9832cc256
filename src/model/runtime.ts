/** A runtime as people use it, and how to run a module on it. */

import type { Outcome } from "./probe.js";

/** What keeps a stranger's module in, and what it may reach all the same. */
export interface Confinement {
  /** The operating system, around the host process; the engine alone; or nothing, where the user trusts the module. */
  by: "bubblewrap" | "engine" | "nothing";
  /** Host folders that the runtime is read from. */
  reads: string[];
  /** Nobody reads the job's directory afterwards: it need not be on the disk. */
  scratch: boolean;
  network: boolean;
}

/** One module to run once, in a fresh instance. */
export interface Job {
  /** Absolute path of the .wasm file. */
  wasm: string;
  /** Without the program's own name, which every runtime sets differently. */
  args: string[];
  env: Record<string, string>;
  /** Absolute path of a file to use as standard input. */
  stdin: string;
  /** Absolute path of the host directory that is preopened as `/sandbox`. */
  directory: string;
  timeoutMs: number;
  /** A library that mounts no host directory copies it to `/sandbox`, not into its own workspace. Always so for a stranger's. */
  mount?: "/sandbox";
  /** For a stranger's module; absent for probes. The host is then one for this job alone. */
  confinement?: Confinement;
}

export interface RunResult {
  outcome: Outcome;
  stdout: Uint8Array;
  stderr: Uint8Array;
  /** The engine's messages, for people; never stored. */
  message?: string;
}

/** A started runtime: a long-lived host process, or a recipe that starts one process per job. */
export interface Host {
  /** Never rejects because of a module or an engine: that is an outcome (`harness` if the fault is ours). */
  run(job: Job): Promise<RunResult>;
  close(): Promise<void>;
  /** Whether it accepts a job while another runs, so that the next one can be prepared meanwhile. */
  readonly queues?: true;
}

export interface Installed {
  runtime: string;
  version: string;
  /** Folder it was installed into; absent for a runtime that comes with Node or npm. */
  directory?: string;
}

export interface Configuration {
  /** `default`, or a word used in the file name, e.g. `network`. */
  name: string;
  /** Flags as a user of that runtime would write them. */
  flags: string[];
  /** Another runtime of the store that runs this one here, such as the Node under a package of npm. */
  beneath?: { runtime: string; version: string };
  /** Whether this version has the flags (default: every version). */
  applies?(version: string): boolean;
  /**
   * Only these probes, by id, can end otherwise than in the plain configuration: only they are run, and for the others
   * the plain observations stand. All of them by default. Canaries are always run: they show that the flags are taken.
   */
  concerns?(probe: string): boolean;
}

/** What a runtime links that a strict engine refuses. Its test expects it; verdicts rest on what the trait canaries show. */
export interface Linking {
  /** A function of another type: only a call shows the difference. */
  anyType?: true;
  /** An import that nothing defines: a call of it traps. */
  anyImport?: true;
  /** A memory that the module imports. */
  memory?: true;
}

/** Where the releases of a runtime are published. */
export interface Registry {
  /** The client that asks and the package it asks for: `npm: uwasi`. */
  name: string;
  /** The client tells the newest release only. */
  newestOnly?: true;
  /** Every stable release, in any order. Rejects with a WasiScanError. */
  versions(): Promise<string[]>;
  /** Why this release is not measured on purpose; undefined for the others. */
  leftOut?(version: string): string | undefined;
}

/** One runtime as people use it. */
export interface Runtime {
  id: string;
  /** The first is `default`, without flags. */
  configurations: Configuration[];
  /** Harness canaries that it cannot pass by nature → why. */
  cannot: Record<string, string>;
  /** Further canaries that single versions cannot pass. */
  cannotIn?(version: string): Record<string, string>;
  /** Versions known to install and work with this adapter, newest first; empty if it only comes with npm. */
  versions: string[];
  /** Versions that are present without installing anything. */
  present(): Promise<Installed[]>;
  /** Installs into the empty folder `directory`; rejects with a WasiScanError that says why. Absent: cannot be installed. */
  install?(version: string, directory: string): Promise<void>;
  /** Asked for releases that were not measured yet; absent where nothing can be installed. */
  registry?: Registry;
  /** Rough number of seconds to install, if it is built from source. */
  buildSeconds?: number;
  /** Measuring one version takes minutes: CI starts with these, so that none is left alone at the end. */
  slow?: true;
  /** By default it links as a strict engine does. */
  links?: Linking;
  /** The version that the engine itself reports, or undefined if it reports none. */
  engine(installed: Installed): Promise<string | undefined>;
  start(installed: Installed, configuration: Configuration): Promise<Host>;
}
