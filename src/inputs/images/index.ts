import { closeSync, openSync, readSync, statSync } from "node:fs";
import { listCompressed, listTar } from "../archives/list-tar.js";
import { listZip } from "../archives/list-zip.js";
import { fileProblem } from "../file-problem.js";
import type { Input } from "../input.js";
import { isReference } from "../registry/is-reference.js";
import { ARCHIVE_HEAD_BYTES, type ArchiveKind, archiveMagic } from "../unpack/archive-magic.js";
import { Budget } from "../unpack/budget.js";
import { peek } from "../unpack/bytes.js";
import { decompress } from "../unpack/decompress.js";
import type { Place } from "../unpack/place.js";
import { reading } from "../unpack/reading.js";
import { listWebc } from "../webc/list-webc.js";
import { contentOf } from "./files/content.js";
import { imagesIn, imagesOfArchive } from "./find/archive.js";
import { folderBlobs } from "./folder-blobs.js";
import { listModules } from "./list-image.js";
import type { ImageOptions } from "./skipped.js";

/** The modules of the images in a tar file, a layout folder or a registry, of a Wasmer package, or of any other archive. */
export async function* listImage(place: Place, options: ImageOptions): AsyncGenerator<Input> {
  if (isReference(place.path)) {
    const { listRegistryImage } = await import("../registry/list-registry-image.js");
    yield* listRegistryImage(place.path, options);
    return;
  }
  const kind = kindOf(place.path);
  if (kind === "webc") yield* listWebc(place, options);
  else if (kind === "zip") yield* listZip(place, options);
  else if (kind !== "folder" && (await isCompressedModule(place))) yield* listCompressed(place);
  else {
    const images =
      kind === "folder"
        ? await imagesIn(folderBlobs(place.path), options)
        : await imagesOfArchive(place.name, () => reading(place.path), options);
    if (!images) yield* listTar(place, options);
    for (const image of images ?? []) yield* await listModules(image, options);
  }
}

function kindOf(path: string): ArchiveKind | "folder" | undefined {
  try {
    if (statSync(path).isDirectory()) return "folder";
    const descriptor = openSync(path, "r");
    try {
      const head = Buffer.alloc(ARCHIVE_HEAD_BYTES);
      readSync(descriptor, head);
      return archiveMagic(head);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw fileProblem(path, error);
  }
}

/** Whether no archive is in it but the module itself, as in `app.wasm.gz`. */
async function isCompressedModule({ name, path }: Place): Promise<boolean> {
  const [head, rest] = await peek(decompress(reading(path), new Budget(name)), ARCHIVE_HEAD_BYTES);
  // Begun and left, so that the file is closed.
  for await (const _ of rest) break;
  return contentOf("", head) === "module";
}
