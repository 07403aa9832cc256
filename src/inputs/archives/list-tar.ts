import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { openFile } from "../file.js";
import { HEAD_BYTES } from "../images/files/content.js";
import type { ImageOptions } from "../images/skipped.js";
import type { Input, OpenInput } from "../input.js";
import { Budget } from "../unpack/budget.js";
import { type Bytes, peek } from "../unpack/bytes.js";
import { decompress } from "../unpack/decompress.js";
import { insidePath } from "../unpack/inside-path.js";
import type { Place } from "../unpack/place.js";
import { reading } from "../unpack/reading.js";
import { tarEntries } from "../unpack/tar.js";
import { temporaryFolder } from "../unpack/temporary-folder.js";
import { assembleIfText } from "../wat.js";
import { FoundModules } from "./found-modules.js";

/**
 * The modules in a tar archive, compressed or not, such as an npm package. It is read once: its modules lie in a temporary
 * folder meanwhile, so that memory stays flat however many they are.
 *
 * @throws WasiScanError `malformed`, `too-large`, `no-modules`
 */
export async function* listTar({ name, path }: Place, { tell }: ImageOptions): AsyncGenerator<Input> {
  const folder = temporaryFolder();
  const found = new FoundModules(name, tell);
  const budget = new Budget(name);
  let count = 0;
  try {
    for await (const entry of tarEntries(decompress(reading(path), budget), budget)) {
      const inside = insidePath(name, entry.name, "archive").join("/");
      if (entry.type === "symlink" || entry.type === "hardlink") found.skipLink(inside, entry.target);
      if (entry.type !== "file") continue;
      const [head, whole] = await peek(entry.body, HEAD_BYTES);
      if (!found.takes(inside, head)) continue;
      const file = join(folder.path, String(count++));
      await store(file, whole);
      found.add(inside, (named) => openStored(file, named));
    }
    yield* found.inputs();
  } finally {
    folder.close();
  }
}

/** A module that is compressed by itself: `app.wasm.gz`. */
export async function* listCompressed({ name, path }: Place): AsyncGenerator<Input> {
  const folder = temporaryFolder();
  try {
    const file = join(folder.path, "module");
    await store(file, decompress(reading(path), new Budget(name)));
    yield { name, open: () => openStored(file, name) };
  } finally {
    folder.close();
  }
}

async function store(file: string, bytes: Bytes): Promise<void> {
  const descriptor = openSync(file, "wx", 0o600);
  try {
    for await (const chunk of bytes) {
      for (let at = 0; at < chunk.length; ) at += writeSync(descriptor, chunk, at);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Under the name that it has in the archive, and without the path, which is gone soon. */
async function openStored(file: string, name: string): Promise<OpenInput> {
  const { path: _, ...opened } = await openFile(file);
  return assembleIfText({ ...opened, name });
}
