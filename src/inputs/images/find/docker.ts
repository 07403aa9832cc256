import { WasiScanError } from "../../../model/errors.js";
import { type Blobs, parseDocument } from "../blobs.js";
import { checkDigest } from "../digest.js";
import { type FoundImage, parseConfig } from "../found-image.js";
import { isObject, text, textList } from "../manifest.js";

/** Whether `manifest.json` begins the list that `docker save` writes, and not another program's object. */
export const describesImages = (list: Uint8Array): boolean =>
  /^\s*\[/.test(String.fromCharCode(...list.subarray(0, 64)));

/** The images of an archive that `docker save` wrote, or another tool in its shape. */
export async function findDockerImages(blobs: Blobs, list: Uint8Array): Promise<FoundImage[]> {
  const entries = parseDocument(blobs.name, "manifest.json", list);
  if (!Array.isArray(entries)) throw malformed(blobs.name, "manifest.json is not a list");
  const images: FoundImage[] = [];
  for (const entry of entries) {
    if (!isObject(entry) || text(entry.Config) === "") throw malformed(blobs.name, "manifest.json names no config");
    const [tag] = textList(entry.RepoTags);
    const name = entries.length > 1 && tag ? `${blobs.name}:${tag}` : blobs.name;
    images.push(await describeDocker(blobs, name, text(entry.Config), textList(entry.Layers)));
  }
  return images;
}

/** The config is named after its digest, and has that of each layer unpacked. */
async function describeDocker(blobs: Blobs, name: string, part: string, layers: string[]): Promise<FoundImage> {
  const bytes = await blobs.document(part);
  const [hex] = /[0-9a-f]{64}/.exec(part) ?? [];
  const digest = hex === undefined ? undefined : `sha256:${hex}`;
  if (digest !== undefined) await checkDigest(name, bytes, digest);
  const config = parseConfig(name, bytes);
  if (config.diffIds.length !== layers.length) throw malformed(name, "its config and manifest.json differ in layers");
  return {
    blobs,
    name,
    ...(digest !== undefined && { digest }),
    ...(config.platform && { platform: config.platform }),
    configType: "application/vnd.docker.container.image.v1+json",
    config,
    annotations: {},
    layers: layers.map((layer, i) => ({ part: layer, mediaType: "", diffId: config.diffIds[i] as string })),
  };
}

function malformed(name: string, what: string): WasiScanError {
  return new WasiScanError("malformed", `${name}: ${what}`, "Save or build the image again.");
}
