/** What a module needs, as its own bytes tell. */

import type { ArgumentValues } from "./call-values.js";
import type { Signature } from "./signature.js";

/** Random access to the bytes of one module, so that a browser, a file and a pipe are read alike. */
export interface ByteSource {
  /** What the user called it: a path, a URL, `-` for standard input. */
  readonly name: string;
  readonly size: number;
  /** Exactly `length` bytes from `offset`, or fewer where the source ends. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** The kinds of `WebAssembly.Module.imports`, and `interface` for an import of a component. */
export type ImportKind = "function" | "table" | "memory" | "global" | "tag" | "interface";

export interface ModuleImport {
  module: string;
  name: string;
  kind: ImportKind;
  /** Functions: their {@link Signature}. Others: a short text such as `memory 17..16384 shared`. */
  signature: Signature;
  /** How many times the module lists this import; 1 nearly always. */
  count: number;
  /** Of a function, where the code was read: how calls lead to it from what a host calls. */
  reach?: Reach;
  /** Of a function, where the code was read: what calls pass for the arguments that constants decide. */
  arguments?: ArgumentValues[];
  /** Of an interface: the names of the functions of it that are imported. */
  functions?: string[];
}

/** By direct calls alone; only across a call through a table or a reference; by no call that the module has. */
export type Reach = "direct" | "indirect" | "none";

/**
 * What an export is for a host: `start` runs the program, `initialize` comes before any other call, `main` is the
 * program's own main function, `thread` is called for each new thread, `unwind` is Asyncify's, which takes a stack down
 * and puts it up again, `register` is that of a Node-API addon, `preinitialize` is called by Wizer ahead of time, and
 * `handler` answers requests.
 */
export type StartRole =
  | "start"
  | "initialize"
  | "main"
  | "thread"
  | "unwind"
  | "register"
  | "preinitialize"
  | "handler";

/** How a host starts a module, and what it calls of its own accord beside. */
export interface Start {
  exports: { name: string; role: StartRole }[];
  /** A function runs as soon as the module is instantiated, before a host can call anything. */
  function?: true;
}

/** `command`: exports `_start`. `reactor`: exports `_initialize` or other functions. `none`: nothing to call. */
export type Entry = "command" | "reactor" | "none";

export interface Needs {
  format: "core" | "component";
  entry: Entry;
  /** In order of first appearance; duplicates are counted, not repeated. */
  imports: ModuleImport[];
  /** Names of `probes/feature/<name>`, sorted; without `deep` as far as the sections other than code tell. */
  features: string[];
  /** The code was read too. */
  deep?: true;
  /** The producers section: field (`language`, `processed-by`, `sdk`) → `name version`. */
  producers: Record<string, string[]>;
  /** Exported names by kind, in order. */
  exports: { name: string; kind: Exclude<ImportKind, "interface"> }[];
  /** It has a start section: a function runs as soon as it is instantiated. */
  startFunction?: true;
  /** What a component shows beside: its interfaces in full, and what lies inside it. */
  component?: ComponentNeeds;
}

/** Something that a component imports or exports. */
export interface ComponentItem {
  /** `wasi:io/streams@0.2.3`, or any name of a function or type. */
  name: string;
  kind: "interface" | "function" | "type" | "component" | "core module" | "value";
  /** Of a function or type, as WIT writes it: `func(len: u64) -> result<list<u8>, stream-error>`. */
  signature?: string;
  /** Of an interface. A method is called `[method]input-stream.read`, as in the binary. */
  functions?: { name: string; signature: string }[];
  types?: { name: string; definition: string }[];
}

/** A core module inside a component; what it imports is given to it inside. */
export interface NestedModule {
  /** Of its first byte in the file. */
  offset: number;
  bytes: number;
  imports: ModuleImport[];
  /** Exported names, in order. */
  exports?: string[];
  producers?: Needs["producers"];
  /** The ABI that it provides to the modules beside it by means of the component's imports. */
  adapter?: string;
}

/** A core module of an older ABI that an adapter made a component of. */
export interface Adapted {
  /** `wasi_snapshot_preview1` */
  abi: string;
  /** By its adapter: a command is started by `wasi:cli/run`, a reactor by what it exports. */
  as: "command" | "reactor";
  /** The functions of the ABI that it imports. */
  functions: string[];
  /** The newest release of WASI whose interfaces the adapter takes, such as `0.2.12`. */
  wasi?: string;
}

export interface NestedComponent {
  imports: string[];
  exports: string[];
  modules: NestedModule[];
  components: NestedComponent[];
}

export interface ComponentNeeds {
  /** Exports that say how a host starts it: `wasi:cli/run@0.2.0`, `wasi:http/incoming-handler@0.2.0`. */
  starts: string[];
  /** Worlds that it fits into, such as `wasi:cli/command@0.2.0`; none where it imports what no such world has. */
  worlds: string[];
  /** It was a module of WASI preview 1, and an adapter stands between it and the interfaces. */
  adapted?: Adapted;
  imports: ComponentItem[];
  exports: ComponentItem[];
  modules: NestedModule[];
  components: NestedComponent[];
}
