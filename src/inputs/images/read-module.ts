import { fromBytes, type OpenInput } from "../input.js";
import { Budget } from "../unpack/budget.js";
import { readModule } from "../unpack/read-module.js";
import { assembleIfText } from "../wat.js";
import type { ImageFile } from "./files/file-system.js";
import type { FoundImage, Layer } from "./found-image.js";
import { openLayer, unpackLayer } from "./read-layers.js";

/** A module that is a file in a layer. */
export async function openFile(image: FoundImage, name: string, file: ImageFile): Promise<OpenInput> {
  const layer = image.layers[file.layer] as Layer;
  let bytes: Uint8Array | undefined;
  await image.blobs.each([layer.part], (_, blob) =>
    openLayer(image, layer, blob, (_head, whole) =>
      unpackLayer(image, layer, whole, new Budget(image.name), async (entry, index) => {
        if (index === file.entry) bytes = await readModule(name, entry.body);
      }),
    ),
  );
  return assembleIfText(fromBytes(name, bytes as Uint8Array));
}

/** A module that is a layer by itself. */
export async function openBlob(image: FoundImage, name: string, layer: Layer): Promise<OpenInput> {
  let bytes: Uint8Array | undefined;
  await image.blobs.each([layer.part], async (_, blob) => {
    bytes = await openLayer(image, layer, blob, (_head, whole) => readModule(name, whole));
  });
  return fromBytes(name, bytes as Uint8Array);
}
