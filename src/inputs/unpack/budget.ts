import { WasiScanError } from "../../model/errors.js";

const MIB = 1024 ** 2;

/** Real layers shrink to a third; a layer of zeros with one program in it, to a hundredth. */
const MOST_RATIO = 200;
/** Below this much, any ratio is fine. */
const FREE_BYTES = 64 * MIB;
const MOST_BYTES = 4096 * MIB;
const MOST_ENTRIES = 300_000;

/** How much one archive or image may unpack to, so that a small hostile file cannot take the machine. */
export class Budget {
  /** The archive as the user named it, and what in it is read. */
  readonly name: string;
  private packed = 0;
  private unpacked = 0;
  private entries = 0;

  constructor(name: string) {
    this.name = name;
  }

  addPacked(bytes: number): void {
    this.packed += bytes;
  }

  /** @throws WasiScanError `too-large` */
  addUnpacked(bytes: number): void {
    this.unpacked += bytes;
    if (this.unpacked > MOST_BYTES) throw this.tooLarge(`more than ${MOST_BYTES / MIB} MiB unpacked`);
    if (this.unpacked > FREE_BYTES && this.unpacked > MOST_RATIO * this.packed) {
      throw this.tooLarge(`unpacks to more than ${MOST_RATIO} times its size, as a decompression bomb does`);
    }
  }

  /** @throws WasiScanError `too-large` */
  addEntry(): void {
    this.entries++;
    if (this.entries > MOST_ENTRIES) throw this.tooLarge(`more than ${MOST_ENTRIES} files and folders`);
  }

  private tooLarge(what: string): WasiScanError {
    return new WasiScanError("too-large", `${this.name}: ${what}`, "Take the module out of it and scan that file.");
  }
}
