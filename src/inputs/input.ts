import type { ByteSource } from "../model/needs.js";
import type { ImageReport, Notice, Source } from "../model/report.js";

/** One module named by a spec, not opened yet, so that a failure affects only this one. */
export interface Input {
  /** Its name in reports: the path as the user wrote it (plus the path below a folder), a URL, or `-`. */
  readonly name: string;
  /** Set for a plain file of that path, which others can open by it. */
  readonly file?: string;
  /** Set if a manifest names it. */
  readonly source?: Source;
  /** Targets that its manifest implies, as `--target` takes them. */
  readonly targets?: string[];
  /** The exported function that its manifest or image has called, if it names one. */
  readonly entrypoint?: string;
  /** What the config of an artifact says about it. */
  readonly declared?: Declared;
  /**
   * Rejects with a WasiScanError. Whoever opens it closes it, and does both before the listing ends: what a pipe, a registry
   * or an archive gave lies in a temporary folder until then.
   */
  open(): Promise<OpenInput>;
}

/** As the Wasm OCI artifact format of the CNCF has it. */
export interface Declared {
  /** `wasip1` for a core module, `wasip2` for a component. */
  os?: string;
  /** Names of modules or interfaces. */
  imports?: string[];
}

export interface OpenInput extends ByteSource {
  /** Absolute path of the file with these bytes; absent if they were piped, downloaded or assembled. */
  readonly path?: string;
  close(): Promise<void>;
}

/** Which part of an input is meant, and who wants to know about images. */
export interface ListOptions {
  /** The image of an index: `wasi/wasm`, `linux/amd64`. By default those for Wasm. */
  platform?: string;
  /** Fetch what a manifest names in a registry or on the web. By default that is skipped, and said to be. */
  pull?: boolean;
  /** Called with each image before its modules are listed. */
  onImage?(image: ImageReport): void;
}

/** One way to name modules. A new one is a new file here and a line in index.ts. */
export interface InputKind {
  /** Whether `spec` is of this kind. At most one kind accepts a spec; a spec that none accepts is a file. */
  accepts(spec: string): boolean;
  /** Throws a WasiScanError where the spec as a whole names nothing. */
  list(spec: string, tell: Tell, options: ListOptions): AsyncGenerator<Input>;
}

/** Takes what is worth knowing about a spec and stops nothing. */
export type Tell = (notice: Notice) => void;

/** Bytes that are in memory already. */
export function fromBytes(name: string, content: Uint8Array): OpenInput {
  // Hide the Buffer: its `slice` shares memory, unlike the one of Uint8Array.
  const bytes = new Uint8Array(content.buffer, content.byteOffset, content.length);
  return {
    name,
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    close: async () => {},
  };
}
