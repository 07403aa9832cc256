import { WasiScanError } from "../../../model/errors.js";
import type { Blobs } from "../blobs.js";
import { checkPlatform, choosePlatform } from "../choose-platform.js";
import { checkDigest, partOf } from "../digest.js";
import { type FoundImage, parseConfig } from "../found-image.js";
import { type Descriptor, type ImageManifest, parseManifest } from "../manifest.js";
import type { Skip } from "../skipped.js";

/** Index in index in index. */
const MOST_DEPTH = 4;
const REF = "org.opencontainers.image.ref.name";
const TITLE = "org.opencontainers.image.title";

/** The images of an OCI layout, those of other platforms skipped. */
export async function findOciImages(
  blobs: Blobs,
  index: Uint8Array,
  platform: string | undefined,
  skip: Skip,
): Promise<FoundImage[]> {
  const top = parseManifest(blobs.name, index);
  const leaves = "index" in top ? await leavesOf(blobs, top.index, 1) : [];
  const { chosen, skipped } = choosePlatform(blobs.name, leaves, platform);
  for (const { what, why } of skipped) skip(what, why);
  const images: FoundImage[] = [];
  for (const one of chosen) {
    const manifest = parseManifest(blobs.name, await read(blobs, one));
    if ("index" in manifest) continue;
    const tag = chosen.length > 1 ? one.annotations[REF] : undefined;
    const image = await describe(blobs, manifest.image, tag ? `${blobs.name}:${tag}` : blobs.name);
    // Where the index says nothing, the config may.
    if (one.platform === undefined) checkPlatform(image.name, image.platform, platform);
    const annotations = { ...one.annotations, ...manifest.image.annotations };
    images.push({ ...image, annotations, digest: one.digest, ...(one.platform && { platform: one.platform }) });
  }
  return images;
}

/** Everything in an index that is not an index itself. */
async function leavesOf(blobs: Blobs, list: Descriptor[], depth: number): Promise<Descriptor[]> {
  if (depth > MOST_DEPTH) {
    const hint = "Save or build the image again.";
    throw new WasiScanError("malformed", `${blobs.name}: indexes more than ${MOST_DEPTH} deep`, hint);
  }
  const leaves: Descriptor[] = [];
  for (const one of list) {
    if (one.platform !== undefined) {
      leaves.push(one);
      continue;
    }
    const manifest = parseManifest(blobs.name, await read(blobs, one));
    if ("image" in manifest) leaves.push(one);
    else leaves.push(...(await leavesOf(blobs, manifest.index, depth + 1)));
  }
  return leaves;
}

async function describe(blobs: Blobs, manifest: ImageManifest, name: string): Promise<FoundImage> {
  const config = parseConfig(name, await read(blobs, manifest.config, "config"));
  return {
    blobs,
    name,
    ...(config.platform && { platform: config.platform }),
    configType: manifest.config.mediaType,
    config,
    annotations: manifest.annotations,
    layers: manifest.layers.map(({ mediaType, digest, size, annotations }) => ({
      part: partOf(name, digest),
      mediaType,
      digest,
      ...(size !== undefined && { size }),
      ...(annotations[TITLE] !== undefined && { title: annotations[TITLE] }),
    })),
  };
}

async function read(
  blobs: Blobs,
  { digest }: Descriptor,
  kind: "manifest" | "config" = "manifest",
): Promise<Uint8Array> {
  const bytes = await blobs.document(partOf(blobs.name, digest), kind);
  await checkDigest(blobs.name, bytes, digest);
  return bytes;
}
