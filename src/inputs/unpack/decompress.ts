import { WasiScanError } from "../../model/errors.js";
import type { Budget } from "./budget.js";
import { type Bytes, hex, peek } from "./bytes.js";
import { gunzip } from "./gunzip.js";

/**
 * The bytes as they were before gzip or zstd, which their first bytes show, whatever a name or a media type says; other
 * bytes unchanged. Nothing is held but a few chunks.
 *
 * @throws WasiScanError `too-large` as soon as the budget is used up, `malformed` for damaged data
 */
export async function* decompress(packed: Bytes, budget: Budget): AsyncGenerator<Uint8Array> {
  const [head, whole] = await peek(packed, 4);
  const counted = counting(whole, budget);
  const magic = hex(head);
  const unpacked = magic.startsWith("1f8b") ? gunzip(counted) : isZstd(magic) ? await zstd(counted) : counted;
  try {
    for await (const chunk of unpacked) {
      budget.addUnpacked(chunk.length);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof WasiScanError || (error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    const how = magic.startsWith("1f8b") ? "gzip" : "zstd";
    const message = `${budget.name}: its ${how} data is damaged: ${(error as Error).message}`;
    throw new WasiScanError("malformed", message, "Download it or build it again.", { cause: error });
  }
}

/** A frame, or one to skip. */
const isZstd = (magic: string): boolean => magic === "28b52ffd" || /^5.2a4d18$/.test(magic);

async function* counting(stream: Bytes, budget: Budget): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    budget.addPacked(chunk.length);
    yield chunk;
  }
}

async function zstd(stream: Bytes): Promise<Bytes> {
  const { unzstd } = await import("./zstd.js");
  return unzstd(stream);
}
