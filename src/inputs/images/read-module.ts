import { WasiScanError } from "../../model/errors.js";
import { fromBytes, type OpenInput } from "../input.js";
import { Budget } from "../unpack/budget.js";
import type { Bytes } from "../unpack/bytes.js";
import { assembleIfText } from "../wat.js";
import type { ImageFile } from "./files/file-system.js";
import type { FoundImage, Layer } from "./found-image.js";
import { openLayer, unpackLayer } from "./read-layers.js";

const MIB = 1024 ** 2;
/** A module is in memory while it is judged, as a download is. */
const MOST_BYTES = 512 * MIB;

/** A module that is a file in a layer. */
export async function openFile(image: FoundImage, name: string, file: ImageFile): Promise<OpenInput> {
  const layer = image.layers[file.layer] as Layer;
  let bytes: Uint8Array | undefined;
  await image.blobs.each([layer.part], (_, blob) =>
    openLayer(image, layer, blob, (_head, whole) =>
      unpackLayer(image, layer, whole, new Budget(image.name), async (entry, index) => {
        if (index === file.entry) bytes = await readAll(name, entry.body);
      }),
    ),
  );
  return assembleIfText(fromBytes(name, bytes as Uint8Array));
}

/** A module that is a layer by itself. */
export async function openBlob(image: FoundImage, name: string, layer: Layer): Promise<OpenInput> {
  let bytes: Uint8Array | undefined;
  await image.blobs.each([layer.part], async (_, blob) => {
    bytes = await openLayer(image, layer, blob, (_head, whole) => readAll(name, whole));
  });
  return fromBytes(name, bytes as Uint8Array);
}

async function readAll(name: string, stream: Bytes): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MOST_BYTES) {
      const message = `${name}: more than ${MOST_BYTES / MIB} MiB, which is what is read of a module in an image`;
      throw new WasiScanError("too-large", message, "Take it out of the image and scan the file.");
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
