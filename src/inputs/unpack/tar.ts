import { WasiScanError } from "../../model/errors.js";
import type { Budget } from "./budget.js";
import { ByteReader } from "./byte-reader.js";
import type { Bytes } from "./bytes.js";
import { BLOCK, type Header, parseAttributes, parseHeader, text } from "./tar-header.js";

export interface TarEntry {
  /** As the archive has it, slashes and dots included. */
  name: string;
  type: "file" | "folder" | "symlink" | "hardlink" | "other";
  /** What a link names; empty for others. */
  target: string;
  size: number;
  /** Read it before the next entry, or leave it. */
  body: Bytes;
}

/** No file system has longer names. */
const LONGEST_NAME = 4096;
const MOST_ATTRIBUTES = 1 << 20;

const TYPES: Record<string, TarEntry["type"]> = {
  "0": "file",
  "7": "file",
  "1": "hardlink",
  "2": "symlink",
  "5": "folder",
};

/**
 * The entries of a tar archive that is not compressed, one after the other. An archive may lack the empty blocks at its
 * end, and what fills its last block: umoci leaves them out. (The library modern-tar 0.8.6 waits for ever where a file's
 * bytes come in several chunks.)
 *
 * @throws WasiScanError `malformed` for what is not a tar archive or ends within a file
 */
export async function* tarEntries(archive: Bytes, budget: Budget): AsyncGenerator<TarEntry> {
  const reader = new ByteReader(archive);
  try {
    for (let header = await next(reader); header; header = await next(reader)) {
      budget.addEntry();
      const { name, target, type } = header;
      if (name.length > LONGEST_NAME || target.length > LONGEST_NAME) throw new Error("a name is too long");
      const kind = type === "0" && name.endsWith("/") ? "folder" : (TYPES[type] ?? "other");
      const size = kind === "file" || kind === "other" ? header.size : 0;
      const body = new Body(reader, size, (missing) =>
        notWhole(budget, new Error(`${missing} bytes of ${name} are missing`)),
      );
      yield { name, type: kind, target, size, body };
      await body.skip();
    }
  } catch (error) {
    if (error instanceof WasiScanError || (error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    throw notWhole(budget, error as Error);
  } finally {
    await reader.close();
  }
}

function notWhole({ name }: Budget, cause: Error): WasiScanError {
  const message = `${name}: not a whole tar archive: ${cause.message}`;
  return new WasiScanError("malformed", message, "Download it or build it again.", { cause });
}

/** The header of the next entry, with the attributes that stand before it; undefined at the end. */
async function next(reader: ByteReader): Promise<Header | undefined> {
  let before: Partial<Header> = {};
  for (;;) {
    const block = await reader.exactly(BLOCK);
    if (block.length === 0) return undefined;
    if (block.length < BLOCK) throw new Error("it ends in a header");
    const header = parseHeader(block);
    if (!header) return undefined;
    const { type, size } = header;
    if (type === "x") before = { ...before, ...parseAttributes(await content(reader, size)) };
    else if (type === "L") before.name = text(await content(reader, size), 0, size);
    else if (type === "K") before.target = text(await content(reader, size), 0, size);
    // Attributes for all that follows: times and comments in practice.
    else if (type === "g") await content(reader, size);
    else return { ...header, ...before };
  }
}

async function content(reader: ByteReader, size: number): Promise<Uint8Array> {
  if (size > MOST_ATTRIBUTES) throw new Error(`attributes of ${size} bytes`);
  const bytes = await reader.exactly(size + padding(size));
  return bytes.subarray(0, size);
}

const padding = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

class Body implements Bytes {
  private left: number;

  constructor(
    private readonly reader: ByteReader,
    private readonly size: number,
    /** Made where whoever reads the body meets its end: that error does not pass through the entries. */
    private readonly cut: (missing: number) => WasiScanError,
  ) {
    this.left = size;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    while (this.left > 0) yield await this.piece();
  }

  async skip(): Promise<void> {
    while (this.left > 0) await this.piece();
    await this.reader.exactly(padding(this.size));
  }

  private async piece(): Promise<Uint8Array> {
    const piece = await this.reader.some(this.left);
    if (!piece) throw this.cut(this.left);
    this.left -= piece.length;
    return piece;
  }
}
