import { Budget } from "../unpack/budget.js";
import { type Bytes, peek } from "../unpack/bytes.js";
import { decompress } from "../unpack/decompress.js";
import { insidePath } from "../unpack/inside-path.js";
import { type TarEntry, tarEntries } from "../unpack/tar.js";
import { withDigest } from "./digest.js";
import { contentOf, HEAD_BYTES } from "./files/content.js";
import type { Change } from "./files/file-system.js";
import { basename } from "./files/paths.js";
import type { FoundImage, Layer } from "./found-image.js";

/** What a layer turned out to be, whatever its media type says. */
export type LayerContent = { size: number } & (
  | { kind: "module" }
  | { kind: "files"; changes: Change[]; unpacked: number }
  | { kind: "data" }
);

/**
 * Reads every layer once and checks its digest. Nothing but names and sizes is kept.
 *
 * @throws WasiScanError `malformed`, `too-large`
 */
export async function readLayers(image: FoundImage): Promise<LayerContent[]> {
  const found = new Map<string, LayerContent>();
  const budget = new Budget(image.name);
  await image.blobs.each(
    image.layers.map(({ part }) => part),
    async (parts, bytes) => {
      const index = image.layers.findIndex(({ part }) => parts.includes(part));
      const content = await readLayer(image, index, bytes, budget);
      for (const part of parts) found.set(part, content);
    },
  );
  return image.layers.map(({ part }) => found.get(part) as LayerContent);
}

async function readLayer(image: FoundImage, index: number, bytes: Bytes, budget: Budget): Promise<LayerContent> {
  const layer = image.layers[index] as Layer;
  let size = 0;
  const counted = async function* () {
    for await (const chunk of bytes) {
      size += chunk.length;
      yield chunk;
    }
  };
  const content = await openLayer(image, layer, counted(), async (head, whole) => {
    if (contentOf("", head) === "module") return { kind: "module" } as const;
    if (!holdsFiles(image, layer)) return { kind: "data" } as const;
    return { kind: "files", ...(await readFiles(image, layer, index, whole, budget)) } as const;
  });
  return { ...content, size };
}

/** Lets `use` read a blob, whose digest is checked. */
export async function openLayer<T>(
  image: FoundImage,
  layer: Layer,
  bytes: Bytes,
  use: (head: Uint8Array, whole: Bytes) => Promise<T>,
): Promise<T> {
  const read = async (blob: Bytes) => use(...(await peek(blob, HEAD_BYTES)));
  return layer.digest === undefined ? read(bytes) : withDigest(image.name, bytes, layer.digest, read);
}

/** Lets `use` see the entries of a layer of files, whose digest is checked where no other is known. */
export async function unpackLayer(
  image: FoundImage,
  layer: Layer,
  packed: Bytes,
  budget: Budget,
  use: (entry: TarEntry, index: number) => Promise<void>,
): Promise<void> {
  const visit = async (archive: Bytes) => {
    let index = 0;
    for await (const entry of tarEntries(archive, budget)) await use(entry, index++);
  };
  const unpacked = decompress(packed, budget);
  if (layer.digest !== undefined || layer.diffId === undefined) await visit(unpacked);
  else await withDigest(image.name, unpacked, layer.diffId, visit);
}

/** Files of a container, and not data that an artifact brings. */
function holdsFiles({ configType }: FoundImage, { mediaType }: Layer): boolean {
  const isContainer = /^application\/vnd\.(oci\.image\.config|docker\.container\.image)\./.test(configType);
  return /[.+]tar([.+]|$)/.test(mediaType) || (isContainer && !/wasm/.test(mediaType));
}

async function readFiles(image: FoundImage, layer: Layer, index: number, packed: Bytes, budget: Budget) {
  const changes: Change[] = [];
  let unpacked = 0;
  await unpackLayer(image, layer, packed, budget, async (entry, number) => {
    const change = await changeOf(image.name, entry, index, number);
    if (change) changes.push(change);
    if (change?.type === "file") unpacked += entry.size;
  });
  return { changes, unpacked };
}

const WHITEOUT = ".wh.";
const OPAQUE = ".wh..wh..opq";

async function changeOf(image: string, entry: TarEntry, layer: number, number: number): Promise<Change | undefined> {
  const path = insidePath(image, entry.name, "image");
  const name = basename(entry.name);
  if (name === OPAQUE) return { type: "emptied", path: path.slice(0, -1) };
  // What else a union file system leaves there is of no image.
  if (name.startsWith(`${WHITEOUT}${WHITEOUT}`)) return undefined;
  if (name.startsWith(WHITEOUT)) return { type: "removed", path: [...path.slice(0, -1), name.slice(WHITEOUT.length)] };
  switch (entry.type) {
    case "file": {
      const [head] = await peek(entry.body, HEAD_BYTES);
      const content = contentOf(name, head);
      return { type: "file", path, file: { content, size: entry.size, layer, entry: number } };
    }
    case "hardlink":
      insidePath(image, entry.target, "image");
      return { type: "hardlink", path, target: entry.target };
    case "symlink":
      return { type: "symlink", path, target: entry.target };
    default:
      return { type: entry.type, path };
  }
}
