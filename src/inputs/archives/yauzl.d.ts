/** The part of yauzl 3 that is used here. */
declare module "yauzl" {
  import type { Readable } from "node:stream";

  export interface Entry {
    compressedSize: number;
    /** 0 stored, 8 deflate. */
    compressionMethod: number;
    crc32: number;
    externalFileAttributes: number;
    extraFields: unknown[];
    fileNameRaw: Buffer;
    generalPurposeBitFlag: number;
    uncompressedSize: number;
    canDecodeFileData(): boolean;
    isEncrypted(): boolean;
  }

  export interface ZipFile {
    eachEntry(): AsyncIterator<Entry, undefined>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    readLocalFileHeaderPromise(entry: Entry, options: { minimal: true }): Promise<{ fileDataStart: number }>;
  }

  const yauzl: {
    fromFdPromise(descriptor: number, options: { autoClose: false; decodeStrings: false }): Promise<ZipFile>;
    getFileNameLowLevel(flag: number, raw: Buffer, extraFields: unknown[], strict: boolean): string;
  };
  export default yauzl;
}
