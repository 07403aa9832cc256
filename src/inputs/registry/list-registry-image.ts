import { createHash } from "node:crypto";
import type { Blobs } from "../images/blobs.js";
import { MOST_DOCUMENT_BYTES } from "../images/blobs.js";
import { checkDigest, partOf } from "../images/digest.js";
import { findOciImages } from "../images/find/oci.js";
import { listModules } from "../images/list-image.js";
import { type ImageOptions, skipIn } from "../images/skipped.js";
import type { Input } from "../input.js";
import { RegistryClient } from "./client.js";
import { parseReference } from "./reference.js";
import { registryBlobs } from "./registry-blobs.js";
import { readText } from "./request.js";

/**
 * The modules of an image in a registry.
 *
 * @throws WasiScanError `bad-usage` for what is not a reference, `network`, `not-found`, and what an image's parts give
 */
export async function* listRegistryImage(spec: string, options: ImageOptions): AsyncGenerator<Input> {
  const reference = parseReference(spec);
  const client = new RegistryClient(reference);
  const bytes = await readText(spec, (await client.manifest(reference.target)).body, MOST_DOCUMENT_BYTES);
  if (reference.target.includes(":")) await checkDigest(spec, bytes, reference.target);
  const remote = registryBlobs(spec, client);
  try {
    const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    const top = partOf(spec, digest);
    const blobs: Blobs = {
      ...remote,
      document: async (part, kind) => (part === top ? bytes : remote.document(part, kind)),
    };
    const index = Buffer.from(JSON.stringify({ schemaVersion: 2, manifests: [{ digest }] }));
    const skip = skipIn(spec, options.tell);
    for (const image of await findOciImages(blobs, index, options.platform, skip))
      yield* await listModules(image, options);
  } finally {
    remote.close();
  }
}
