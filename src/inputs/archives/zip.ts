import { closeSync, openSync, readSync } from "node:fs";
import zlib from "node:zlib";
import type { Entry, ZipFile } from "yauzl";
import { WasiScanError } from "../../model/errors.js";
import type { Place } from "../unpack/place.js";
import { readModule } from "../unpack/read-module.js";

type Library = typeof import("yauzl").default;

/** One zip file, read by the library yauzl, whose errors become ours. */
export class Zip {
  private constructor(
    private readonly place: Place,
    private readonly library: Library,
    private readonly file: ZipFile,
    private readonly descriptor: number,
  ) {}

  /** @throws WasiScanError `malformed` */
  static async open(place: Place): Promise<Zip> {
    // The library is loaded only for a zip file.
    const { default: library } = await import("yauzl");
    const descriptor = openSync(place.path, "r");
    try {
      const options = { autoClose: false, decodeStrings: false } as const;
      const file = await damaged(place.name, () => library.fromFdPromise(descriptor, options));
      return new Zip(place, library, file, descriptor);
    } catch (error) {
      closeSync(descriptor);
      throw error;
    }
  }

  /** The directory of the archive, in its order. */
  async *entries(): AsyncGenerator<{ entry: Entry; fileName: string }> {
    const each = this.file.eachEntry();
    for (;;) {
      const { done, value } = await damaged(this.place.name, () => each.next());
      if (done) return;
      const fileName = this.library.getFileNameLowLevel(
        value.generalPurposeBitFlag,
        value.fileNameRaw,
        value.extraFields,
        false,
      );
      yield { entry: value, fileName };
    }
  }

  /** At most `most` bytes from the start of a file, of which no more is unpacked. */
  async head(entry: Entry, most: number): Promise<Uint8Array> {
    return damaged(this.place.name, async () => {
      const { fileDataStart } = await this.file.readLocalFileHeaderPromise(entry, { minimal: true });
      const packed = Buffer.alloc(Math.min(most, entry.compressedSize));
      const length = readSync(this.descriptor, packed, 0, packed.length, fileDataStart);
      const bytes = packed.subarray(0, length);
      if (entry.compressionMethod === 0) return bytes;
      return zlib.inflateRawSync(bytes, { finishFlush: zlib.constants.Z_SYNC_FLUSH }).subarray(0, most);
    });
  }

  /** A whole file. @throws WasiScanError `malformed`, `too-large` */
  async content(entry: Entry, name: string): Promise<Uint8Array> {
    return damaged(this.place.name, async () => {
      const stream = await this.file.openReadStreamPromise(entry);
      const bytes = await readModule(name, stream);
      // Node has it from 20.15 on.
      if (zlib.crc32 && zlib.crc32(bytes) !== entry.crc32)
        throw new Error(`the checksum of ${entry.fileNameRaw} differs`);
      return bytes;
    });
  }

  close(): void {
    closeSync(this.descriptor);
  }
}

async function damaged<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WasiScanError || (error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    const message = `${name}: not a whole zip archive: ${(error as Error).message}`;
    throw new WasiScanError("malformed", message, "Download it or pack it again.", { cause: error });
  }
}
