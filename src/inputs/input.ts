import type { ByteSource } from "../model/needs.js";

/** One module that a spec string names, not opened yet: opening is what fails for one and not for its neighbours. */
export interface Input {
  /** What reports call it: a path as the user wrote it (with what lies below a folder behind it), a URL, `-`. */
  readonly name: string;
  /** Rejects with a WasiScanError. Whoever opens it closes it. */
  open(): Promise<OpenInput>;
}

export interface OpenInput extends ByteSource {
  /** Absolute path of the file whose bytes these are; absent for what was piped, downloaded or assembled. */
  readonly path?: string;
  close(): Promise<void>;
}

/** One way to name modules. A new one is a new file here and a line in index.ts. */
export interface InputKind {
  /** Whether `spec` is of this kind. At most one kind accepts a spec; what none accepts is taken for a file. */
  accepts(spec: string): boolean;
  /** Throws a WasiScanError where the spec as a whole names nothing. */
  list(spec: string): AsyncGenerator<Input>;
}

/** Bytes that are in memory already. */
export function fromBytes(name: string, content: Uint8Array): OpenInput {
  // A Buffer is a Uint8Array whose `slice` means something else, so nobody gets to see one.
  const bytes = new Uint8Array(content.buffer, content.byteOffset, content.length);
  return {
    name,
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    close: async () => {},
  };
}
