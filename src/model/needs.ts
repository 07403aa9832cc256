/** What a module needs, read from its bytes. */

import type { ArgumentValues } from "./call-values.js";
import type { Signature } from "./signature.js";

/** Random access to the bytes of one module, so that a browser, a file and a pipe are read alike. */
export interface ByteSource {
  /** The name that the user gave: a path, a URL, `-` for standard input. */
  readonly name: string;
  readonly size: number;
  /** Exactly `length` bytes from `offset`, or fewer at the end of the source. */
  read(offset: number, length: number): Promise<Uint8Array>;
  /** The same at once and without a copy, where the source can: fills `target` and returns how many bytes it got. */
  readInto?(offset: number, target: Uint8Array): number;
}

/** The kinds of `WebAssembly.Module.imports`, and `interface` for an import of a component. */
export type ImportKind = "function" | "table" | "memory" | "global" | "tag" | "interface";

export interface ModuleImport {
  module: string;
  name: string;
  kind: ImportKind;
  /** For functions a {@link Signature}, for others a short text such as `memory 17..16384 shared`. */
  signature: Signature;
  /** How many times the module lists this import; nearly always 1. */
  count: number;
  /** For a function, if the code was read: how calls lead to it from the exports that a host calls. */
  reach?: Reach;
  /** For a function, if the code was read: the constants that calls pass as arguments. */
  arguments?: ArgumentValues[];
  /** For an interface: the names of its imported functions. */
  functions?: string[];
}

/** direct: through direct calls only. indirect: needs a call through a table or reference. none: unreachable. */
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

/** How a host starts a module, and what else it calls by itself. */
export interface Start {
  exports: { name: string; role: StartRole }[];
  /** A function runs as soon as the module is instantiated, before a host can call anything. */
  function?: true;
}

/** `command`: exports `_start`. `reactor`: exports `_initialize` or other functions. `none`: nothing to call. */
export type Entry = "command" | "reactor" | "none";

/** Something that decodes and is not valid. */
export interface Invalid {
  /** `the global section, byte 34` */
  place: string;
  /** `refers to global 7, which does not exist` */
  message: string;
}

export interface Needs {
  format: "core" | "component";
  entry: Entry;
  /** In order of first appearance; duplicates are counted instead of repeated. */
  imports: ModuleImport[];
  /** Names of `probes/feature/<name>`, sorted; without `deep` only those that other sections than code show. */
  features: string[];
  /** What makes it invalid, so that no engine takes it: the first few things, in words. */
  invalid?: Invalid[];
  /** With `--validate`: whether an engine could check the types. */
  typesChecked?: boolean;
  /** Whether the code was read, as it is by default. */
  deep?: true;
  /**
   * How a command ends by `proc_exit`, as far as the code shows: the program calls it itself, or it is called for what
   * `main` returns, which is not zero.
   */
  exits?: "called" | "returned";
  /**
   * It grows its memory and never asks where the new part lies, so that whatever a host adds to the memory lies in what
   * the program takes for its own.
   */
  ownsMemory?: true;
  /** The producers section: field (`language`, `processed-by`, `sdk`) → `name version`. */
  producers: Record<string, string[]>;
  /** Exported names by kind, in order. */
  exports: { name: string; kind: Exclude<ImportKind, "interface"> }[];
  /** Whether it has a start section: a function that runs on instantiation. */
  startFunction?: true;
  /** Component details: its interfaces in full, and the modules and components inside it. */
  component?: ComponentNeeds;
}

/** Something that a component imports or exports. */
export interface ComponentItem {
  /** `wasi:io/streams@0.2.3`, or any name of a function or type. */
  name: string;
  kind: "interface" | "function" | "type" | "component" | "core module" | "value";
  /** For a function or type, as in WIT: `func(len: u64) -> result<list<u8>, stream-error>`. */
  signature?: string;
  /** For an interface. A method is named `[method]input-stream.read`, as in the binary. */
  functions?: { name: string; signature: string }[];
  types?: { name: string; definition: string }[];
}

/** A core module inside a component; the component supplies its imports. */
export interface NestedModule {
  /** Offset of its first byte in the file. */
  offset: number;
  bytes: number;
  imports: ModuleImport[];
  /** Exported names, in order. */
  exports?: string[];
  producers?: Needs["producers"];
  /** The ABI that it implements for the modules beside it, using the component's imports. */
  adapter?: string;
}

/** A core module of an older ABI that an adapter turned into a component. */
export interface Adapted {
  /** `wasi_snapshot_preview1` */
  abi: string;
  /** Set by its adapter: `wasi:cli/run` starts a command, other exports start a reactor. */
  as: "command" | "reactor";
  /** The ABI functions that it imports. */
  functions: string[];
  /** The newest WASI release whose interfaces the adapter imports, such as `0.2.12`. */
  wasi?: string;
}

export interface NestedComponent {
  imports: string[];
  exports: string[];
  modules: NestedModule[];
  components: NestedComponent[];
}

export interface ComponentNeeds {
  /** Exports that tell a host how to start it: `wasi:cli/run@0.2.0`, `wasi:http/incoming-handler@0.2.0`. */
  starts: string[];
  /** Worlds that it fits into, such as `wasi:cli/command@0.2.0`; empty if it imports something that no such world has. */
  worlds: string[];
  /** Set if it was a WASI preview 1 module that now calls the interfaces through an adapter. */
  adapted?: Adapted;
  imports: ComponentItem[];
  exports: ComponentItem[];
  modules: NestedModule[];
  components: NestedComponent[];
}
