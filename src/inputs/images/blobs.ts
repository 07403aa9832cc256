import { WasiScanError } from "../../model/errors.js";
import { type Bytes, concat } from "../unpack/bytes.js";

/** Where an image's parts lie: a folder, an archive, a registry. */
export interface Blobs {
  /** As the user named it. */
  readonly name: string;
  /** A part that is JSON, whole. @throws WasiScanError `malformed` if there is none, `too-large` */
  document(part: string, kind?: "manifest" | "config"): Promise<Uint8Array>;
  /**
   * Streams each of the parts once, in whatever order they lie; several parts at once if they are the same bytes. What a
   * visitor leaves unread is skipped.
   *
   * @throws WasiScanError `malformed` if a part does not exist
   */
  each(parts: string[], visit: (parts: string[], bytes: Bytes) => Promise<void>): Promise<void>;
}

/** Larger manifests no registry takes. */
export const MOST_DOCUMENT_BYTES = 4 * 1024 ** 2;

export function missingPart(name: string, part: string): WasiScanError {
  return new WasiScanError("malformed", `${name}: ${part} is missing`, "Was it copied whole? Save or build it again.");
}

/** @throws WasiScanError `too-large` */
export async function readDocument(name: string, part: string, bytes: Bytes): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > MOST_DOCUMENT_BYTES) {
      const message = `${name}: ${part} has more than ${MOST_DOCUMENT_BYTES / 1024 ** 2} MiB`;
      throw new WasiScanError("too-large", message, "Is it an image?");
    }
    chunks.push(chunk);
  }
  return concat(chunks);
}

/** @throws WasiScanError `malformed` for what is not a JSON object or list */
export function parseDocument(name: string, part: string, bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
    throw new Error("not an object");
  } catch (cause) {
    const message = `${name}: ${part} is not JSON: ${(cause as Error).message}`;
    throw new WasiScanError("malformed", message, "Save or build the image again.", { cause });
  }
}
