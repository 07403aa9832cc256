import { statSync } from "node:fs";
import type { Entry } from "yauzl";
import { WasiScanError } from "../../model/errors.js";
import { HEAD_BYTES } from "../images/files/content.js";
import type { ImageOptions } from "../images/skipped.js";
import { fromBytes, type Input, type OpenInput } from "../input.js";
import { Budget } from "../unpack/budget.js";
import { insidePath } from "../unpack/inside-path.js";
import type { Place } from "../unpack/place.js";
import { assembleIfText } from "../wat.js";
import { FoundModules, isNamedModule } from "./found-modules.js";
import { Zip } from "./zip.js";

/**
 * The modules in a zip archive. Its directory and the first bytes of each file are read, and then one module at a time.
 *
 * @throws WasiScanError `malformed`, `too-large`, `unreadable` for what is encrypted, `no-modules`
 */
export async function* listZip(place: Place, { tell }: ImageOptions): AsyncGenerator<Input> {
  const { name, path } = place;
  const found = new FoundModules(name, tell);
  const budget = new Budget(name);
  // The whole file once, since entries may share their bytes, as those of a bomb do.
  budget.addPacked(statSync(path).size);
  const unread = new Map<number, number>();
  const zip = await Zip.open(place);
  try {
    for await (const { entry, fileName } of zip.entries()) {
      budget.addEntry();
      const inside = insidePath(name, fileName, "archive").join("/");
      if (fileName.endsWith("/")) continue;
      if (isLink(entry)) {
        found.skipLink(inside);
        continue;
      }
      if (entry.isEncrypted()) throw encrypted(name, inside);
      const method = entry.compressionMethod;
      if (!entry.canDecodeFileData() && !isNamedModule(inside)) unread.set(method, 1 + (unread.get(method) ?? 0));
      const head = entry.canDecodeFileData() ? await zip.head(entry, HEAD_BYTES) : new Uint8Array(0);
      if (!found.takes(inside, head)) continue;
      // The library holds each file to the size that the directory says.
      budget.addUnpacked(entry.uncompressedSize);
      found.add(inside, (named) => openEntry(place, entry, named));
    }
  } finally {
    zip.close();
  }
  for (const [method, count] of unread) {
    found.skip(count === 1 ? "1 file" : `${count} files`, `compressed by method ${method}, which is not read`);
  }
  yield* found.inputs();
}

async function openEntry(place: Place, entry: Entry, name: string): Promise<OpenInput> {
  if (!entry.canDecodeFileData()) {
    const message = `${name}: compressed by method ${entry.compressionMethod}, which is not read`;
    throw new WasiScanError("unreadable", message, "Pack it with deflate, or unpack it and scan the file.");
  }
  const zip = await Zip.open(place);
  try {
    return await assembleIfText(fromBytes(name, await zip.content(entry, name)));
  } finally {
    zip.close();
  }
}

/** Programs of Unix leave the type of a file in the upper half. */
const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

function encrypted(name: string, path: string): WasiScanError {
  const hint = "Unpack it with its password and scan the folder.";
  return new WasiScanError("unreadable", `${name}: "${path}" is encrypted`, hint);
}
