import { createWriteStream, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { WasiScanError } from "../../model/errors.js";
import { type Blobs, MOST_DOCUMENT_BYTES, readDocument } from "../images/blobs.js";
import { withDigest } from "../images/digest.js";
import { networkProblem } from "../network-problem.js";
import type { Bytes } from "../unpack/bytes.js";
import { reading } from "../unpack/reading.js";
import { temporaryFolder } from "../unpack/temporary-folder.js";
import type { RegistryClient } from "./client.js";
import { readText } from "./request.js";

const GIB = 1024 ** 3;
const MOST_BYTES = 4 * GIB;

/** The parts of an image in a registry, each downloaded once, checked, and kept in a temporary folder until `close`. */
export function registryBlobs(name: string, client: RegistryClient): Blobs & { close(): void } {
  const folder = temporaryFolder();
  let total = 0;
  const download = async (digest: string): Promise<string> => {
    const path = join(folder.path, digest.replace(":", "-"));
    if (existsSync(path)) return path;
    const { body } = await client.blob(digest);
    const limited = async function* (bytes: Bytes) {
      for await (const chunk of bytes) {
        total += chunk.length;
        if (total > MOST_BYTES) {
          throw new WasiScanError(
            "too-large",
            `${name}: more than ${MOST_BYTES / GIB} GiB`,
            "Save the module and scan the file.",
          );
        }
        yield chunk;
      }
    };
    try {
      await withDigest(name, body, digest, (bytes) => pipeline(limited(bytes), createWriteStream(path)));
    } catch (error) {
      rmSync(path, { force: true });
      throw error instanceof WasiScanError ? error : networkProblem(name, error as Error);
    } finally {
      body.destroy();
    }
    return path;
  };
  return {
    name,
    async document(part, kind) {
      const digest = digestOf(part);
      if (kind === "manifest") return readText(name, (await client.manifest(digest)).body, MOST_DOCUMENT_BYTES);
      return readDocument(name, part, reading(await download(digest)));
    },
    async each(parts, visit) {
      for (const part of new Set(parts)) await visit([part], reading(await download(digestOf(part))));
    },
    close: folder.close,
  };
}

/** `blobs/sha256/…` → `sha256:…` */
const digestOf = (part: string): string => part.replace(/^blobs\//, "").replace("/", ":");
