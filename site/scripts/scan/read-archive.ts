import { FoundModules } from "../../../src/inputs/archives/found-modules.js";
import { contentOf, HEAD_BYTES } from "../../../src/inputs/images/files/content.js";
import { imagesOfArchive } from "../../../src/inputs/images/find/archive.js";
import { listModules } from "../../../src/inputs/images/list-image.js";
import type { ImageOptions } from "../../../src/inputs/images/skipped.js";
import { fromBytes, type Input } from "../../../src/inputs/input.js";
import { Budget } from "../../../src/inputs/unpack/budget.js";
import { type Bytes, peek } from "../../../src/inputs/unpack/bytes.js";
import { decompress } from "../../../src/inputs/unpack/decompress.js";
import { insidePath } from "../../../src/inputs/unpack/inside-path.js";
import { readModule as readAll } from "../../../src/inputs/unpack/read-module.js";
import { tarEntries } from "../../../src/inputs/unpack/tar.js";
import { assembleIfText } from "../../../src/inputs/wat.js";
import { WasiScanError } from "../../../src/model/errors.js";
import { type Dropped, onlyModules, readModule } from "./read-dropped.js";

/**
 * The modules of an image or of another tar archive, or the one module that is compressed, as src/inputs/images/index.ts
 * finds them.
 *
 * @throws WasiScanError
 */
export async function readArchive(file: File): Promise<Dropped> {
  const dropped = onlyModules([]);
  const options: ImageOptions = {
    tell: (notice) => dropped.notices.push(notice),
    onImage: (image) => dropped.images.push(image),
  };
  const open = () => bytesOf(file);
  const alone = await compressedModule(file.name, open);
  if (alone) {
    dropped.modules.push(await readModule(await assembleIfText(fromBytes(file.name, alone))));
    return dropped;
  }
  const images = await imagesOfArchive(file.name, open, options);
  if (!images) for (const input of await modulesOfTar(file.name, open, options)) await addModule(input, dropped);
  for (const image of images ?? [])
    for (const input of await listModules(image, options)) await addModule(input, dropped);
  const [first] = dropped.errors;
  if (first && dropped.modules.length === 0) throw new WasiScanError("malformed", first.message, first.hint ?? "");
  return dropped;
}

async function compressedModule(name: string, open: () => Bytes): Promise<Uint8Array | undefined> {
  const [head, whole] = await peek(decompress(open(), new Budget(name)), HEAD_BYTES);
  return contentOf("", head) === "module" ? readAll(name, whole) : undefined;
}

async function modulesOfTar(name: string, open: () => Bytes, { tell }: ImageOptions): Promise<Input[]> {
  const found = new FoundModules(name, tell);
  const budget = new Budget(name);
  for await (const entry of tarEntries(decompress(open(), budget), budget)) {
    const inside = insidePath(name, entry.name, "archive").join("/");
    if (entry.type === "symlink" || entry.type === "hardlink") found.skipLink(inside, entry.target);
    if (entry.type !== "file") continue;
    const [head, whole] = await peek(entry.body, HEAD_BYTES);
    if (!found.takes(inside, head)) continue;
    const bytes = await readAll(inside, whole);
    found.add(inside, async (named) => assembleIfText(fromBytes(named, bytes)));
  }
  return [...found.inputs()];
}

/** One that cannot be read stops no other. */
async function addModule(input: Input, dropped: Dropped): Promise<void> {
  try {
    const read = await readModule(await input.open());
    dropped.modules.push({ ...read, ...(input.declared && { declared: input.declared }) });
  } catch (error) {
    if (!(error instanceof WasiScanError)) throw error;
    dropped.errors.push({ input: input.name, code: error.code, message: error.message, hint: error.hint });
  }
}

const STRETCH = 1 << 20;

async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += STRETCH)
    yield new Uint8Array(await file.slice(at, at + STRETCH).arrayBuffer());
}
