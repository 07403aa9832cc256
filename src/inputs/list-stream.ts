import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { WasiScanError } from "../model/errors.js";
import { fromBytes, type Input, type ListOptions, type Tell } from "./input.js";
import { readStream } from "./read-stream.js";
import { ARCHIVE_HEAD_BYTES, archiveMagic } from "./unpack/archive-magic.js";
import { type Bytes, peek } from "./unpack/bytes.js";
import { temporaryFolder } from "./unpack/temporary-folder.js";
import { assembleIfText } from "./wat.js";

const GIB = 1024 ** 3;
/** As much as an archive may unpack to. */
const MOST_BYTES = 4 * GIB;

/**
 * What comes through a pipe or from the web: one module, or an image or archive, which lies in a temporary folder until its
 * modules are listed.
 *
 * @throws WasiScanError what reading the stream throws, `too-large`, and what an archive gives
 */
export async function* listStream(
  name: string,
  stream: Bytes,
  tell: Tell,
  options: ListOptions,
): AsyncGenerator<Input> {
  const iterator = stream[Symbol.asyncIterator]();
  try {
    const [head, whole] = await peek({ [Symbol.asyncIterator]: () => iterator }, ARCHIVE_HEAD_BYTES);
    if (archiveMagic(head) === undefined) {
      yield { name, open: async () => assembleIfText(fromBytes(name, await readStream(name, whole))) };
      return;
    }
    const folder = temporaryFolder();
    try {
      const path = join(folder.path, "archive");
      await pipeline(limited(name, whole), createWriteStream(path));
      const { listImage } = await import("./images/index.js");
      yield* listImage({ name, path }, { ...options, tell });
    } finally {
      folder.close();
    }
  } finally {
    await iterator.return?.();
  }
}

async function* limited(name: string, stream: Bytes): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MOST_BYTES) {
      const hint = "Save it as a file, take the module out and scan that.";
      throw new WasiScanError("too-large", `${name}: more than ${MOST_BYTES / GIB} GiB`, hint);
    }
    yield chunk;
  }
}
