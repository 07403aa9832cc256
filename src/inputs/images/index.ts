import { closeSync, openSync, readSync, statSync } from "node:fs";
import { fileInput } from "../file.js";
import { fileProblem } from "../file-problem.js";
import type { Input } from "../input.js";
import { isReference } from "../registry/is-reference.js";
import { listWebc } from "../webc/list-webc.js";
import { archiveBlobs } from "./archive-blobs.js";
import type { Blobs } from "./blobs.js";
import { checkPlatform } from "./choose-platform.js";
import { findDockerImages } from "./find-docker-images.js";
import { findOciImages } from "./find-oci-images.js";
import { folderBlobs } from "./folder-blobs.js";
import type { FoundImage } from "./found-image.js";
import { listModules } from "./list-image.js";
import { type ImageOptions, skipIn } from "./skipped.js";

/** The modules of the images in a tar file, a layout folder or a registry, or of a Wasmer package. An archive without an image is listed as a plain file. */
export async function* listImage(path: string, options: ImageOptions): AsyncGenerator<Input> {
  if (isReference(path)) {
    const { listRegistryImage } = await import("../registry/list-registry-image.js");
    yield* listRegistryImage(path, options);
    return;
  }
  if (isWebc(path)) {
    yield* listWebc(path, options);
    return;
  }
  const images = isFolder(path) ? await imagesIn(folderBlobs(path), options) : await imagesOfArchive(path, options);
  if (!images) {
    yield fileInput(path);
    return;
  }
  for (const image of images) yield* await listModules(image, options);
}

function isWebc(path: string): boolean {
  if (isFolder(path)) return false;
  const descriptor = openSync(path, "r");
  try {
    const head = Buffer.alloc(5);
    readSync(descriptor, head);
    return head.toString("latin1") === "\0webc";
  } finally {
    closeSync(descriptor);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw fileProblem(path, error);
  }
}

/** Undefined where the archive holds no image. */
async function imagesOfArchive(path: string, options: ImageOptions): Promise<FoundImage[] | undefined> {
  const blobs = await archiveBlobs(path);
  if (blobs.has("index.json") && blobs.has("oci-layout")) return imagesIn(blobs, options);
  if (blobs.has("manifest.json")) {
    const images = await findDockerImages(blobs, await blobs.document("manifest.json"));
    for (const { name, platform } of images) checkPlatform(name, platform, options.platform);
    return images;
  }
  return undefined;
}

async function imagesIn(blobs: Blobs, options: ImageOptions): Promise<FoundImage[]> {
  const skip = skipIn(blobs.name, options.tell);
  return findOciImages(blobs, await blobs.document("index.json"), options.platform, skip);
}
