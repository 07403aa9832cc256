import type { ByteSource } from "../../model/needs.js";
import { truncated } from "./cursor.js";

/** The first read holds all that is wanted of nearly every small module. */
const wide = 32 * 1024;
/** Behind a jump over code or data there is rarely more than one header to see. */
const narrow = 512;

/** One cached stretch of a source, so that headers next to each other cost one read. */
export class Window {
  readonly name: string;
  readonly size: number;
  private start = 0;
  private bytes: Uint8Array = new Uint8Array(0);

  constructor(private readonly source: ByteSource) {
    this.name = source.name;
    this.size = source.size;
  }

  /** `length` bytes from `offset`, or fewer where the file ends; undefined where they must be loaded first. */
  cached(offset: number, length: number): Uint8Array | undefined {
    const from = offset - this.start;
    const until = Math.min(offset + length, this.size) - this.start;
    return from >= 0 && until <= this.bytes.length ? this.bytes.subarray(from, until) : undefined;
  }

  /** As {@link cached}, reading what is missing. */
  async load(offset: number, length: number): Promise<Uint8Array> {
    const gap = offset - (this.start + this.bytes.length);
    const stretch = Math.max(length, gap <= narrow ? wide : narrow);
    const wanted = Math.min(stretch, this.size - offset);
    this.bytes = await this.exactly(offset, wanted);
    this.start = offset;
    return this.bytes.subarray(0, length);
  }

  /** Just these bytes, from the cache where it has them. */
  async read(offset: number, length: number): Promise<Uint8Array> {
    return this.cached(offset, length) ?? (await this.exactly(offset, length));
  }

  /** Fills `target` with the bytes from `offset`, straight from the source where it can. */
  async fill(offset: number, target: Uint8Array): Promise<void> {
    const { length } = target;
    const cached = this.cached(offset, length);
    if (cached) target.set(cached);
    else if (!this.source.readInto) target.set(await this.exactly(offset, length));
    else {
      const filled = this.source.readInto(offset, target);
      if (filled < length) throw this.cut(offset + filled);
    }
  }

  private async exactly(offset: number, length: number): Promise<Uint8Array> {
    const bytes = await this.source.read(offset, length);
    if (bytes.length >= length) return bytes;
    throw this.cut(offset + bytes.length);
  }

  /** A file that shrinks while it is read, or a source that lies about its size. */
  private cut(end: number): Error {
    return truncated(this.name, `the file ends at byte ${end} instead of ${this.size}`);
  }
}
