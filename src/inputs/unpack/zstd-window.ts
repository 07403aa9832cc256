const MIB = 1024 ** 2;

/** What the zstd command itself takes by default, too. */
const MOST_WINDOW = 128 * MIB;
const CHECKSUM_BYTES = 4;

/**
 * Follows frames and blocks of Zstandard data (RFC 8878) without unpacking them, since a decoder allocates the window that a
 * frame's header names before it has seen a byte of its content.
 */
export class WindowCheck {
  private pending: number[] = [];
  /** Bytes to skip: of a block, a checksum, a frame to skip. */
  private skip = 0;
  private inFrame = false;
  private hasChecksum = false;

  get isBetweenFrames(): boolean {
    return !this.inFrame && this.skip === 0 && this.pending.length === 0;
  }

  /** @throws Error for a window above 128 MiB, and for what is not a frame */
  feed(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.skip > 0) {
        const some = Math.min(this.skip, bytes.length - at);
        this.skip -= some;
        at += some;
        continue;
      }
      this.pending.push(bytes[at++] as number);
      if (this.inFrame) this.block();
      else this.header();
    }
  }

  private header(): void {
    const bytes = Uint8Array.from(this.pending);
    const view = new DataView(bytes.buffer);
    if (bytes.length < 6) return;
    const magic = view.getUint32(0, true);
    if (magic >>> 4 === 0x184d2a5) {
      if (bytes.length < 8) return;
      this.skip = view.getUint32(4, true);
      this.pending = [];
      return;
    }
    if (magic !== 0xfd2fb528) throw new Error("not a frame");
    const descriptor = view.getUint8(4);
    const single = (descriptor & 0x20) !== 0;
    const dictionary = [0, 1, 2, 4][descriptor & 3] as number;
    const sizeFlag = descriptor >> 6;
    const sizeBytes = sizeFlag === 0 ? (single ? 1 : 0) : 1 << sizeFlag;
    const sizeAt = 5 + (single ? 0 : 1) + dictionary;
    if (bytes.length < sizeAt + sizeBytes) return;
    if (windowOf(view, single, sizeAt, sizeBytes) > MOST_WINDOW) {
      throw new Error(`it asks for a window of more than ${MOST_WINDOW / MIB} MiB`);
    }
    this.inFrame = true;
    this.hasChecksum = (descriptor & 4) !== 0;
    this.pending = [];
  }

  private block(): void {
    if (this.pending.length < 3) return;
    const [low, middle, high] = this.pending as [number, number, number];
    const header = low | (middle << 8) | (high << 16);
    const isRepeated = ((header >> 1) & 3) === 1;
    this.skip = isRepeated ? 1 : header >>> 3;
    this.pending = [];
    if ((header & 1) === 0) return;
    this.inFrame = false;
    if (this.hasChecksum) this.skip += CHECKSUM_BYTES;
  }
}

function windowOf(view: DataView, single: boolean, sizeAt: number, sizeBytes: number): number {
  if (!single) {
    const window = view.getUint8(5);
    return 2 ** (10 + (window >> 3)) * (1 + (window & 7) / 8);
  }
  const content = [...new Uint8Array(view.buffer, sizeAt, sizeBytes)];
  return content.reduceRight((value, byte) => value * 256 + byte, 0) + (sizeBytes === 2 ? 256 : 0);
}
