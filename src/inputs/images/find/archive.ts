import type { Bytes } from "../../unpack/bytes.js";
import { archiveBlobs } from "../archive-blobs.js";
import type { Blobs } from "../blobs.js";
import { checkPlatform } from "../choose-platform.js";
import type { FoundImage } from "../found-image.js";
import { type ImageOptions, skipIn } from "../skipped.js";
import { describesImages, findDockerImages } from "./docker.js";
import { findOciImages } from "./oci.js";

/**
 * The images of a tar file; undefined where it holds none. Nothing here touches Node, so that a page can use it too.
 *
 * @param open starts to read the archive; called once for the documents and once for each stretch of layers
 */
export async function imagesOfArchive(
  name: string,
  open: () => Bytes,
  options: ImageOptions,
): Promise<FoundImage[] | undefined> {
  const blobs = await archiveBlobs(name, open);
  if (blobs.has("index.json") && blobs.has("oci-layout")) return imagesIn(blobs, options);
  if (!blobs.has("manifest.json")) return undefined;
  const list = await blobs.document("manifest.json");
  // Websites and extensions of browsers have a file of that name, too.
  if (!describesImages(list)) return undefined;
  const images = await findDockerImages(blobs, list);
  for (const image of images) checkPlatform(image.name, image.platform, options.platform);
  return images;
}

/** The images of an OCI layout, whether a folder or an archive. */
export async function imagesIn(blobs: Blobs, options: ImageOptions): Promise<FoundImage[]> {
  const skip = skipIn(blobs.name, options.tell);
  return findOciImages(blobs, await blobs.document("index.json"), options.platform, skip);
}
