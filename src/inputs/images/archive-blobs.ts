import { WasiScanError } from "../../model/errors.js";
import { Budget } from "../unpack/budget.js";
import type { Bytes } from "../unpack/bytes.js";
import { decompress } from "../unpack/decompress.js";
import { type TarEntry, tarEntries } from "../unpack/tar.js";
import { type Blobs, MOST_DOCUMENT_BYTES, missingPart, readDocument } from "./blobs.js";
import { dirname, join, relative } from "./files/paths.js";

/** Documents of one archive, in sum. */
const MOST_BYTES = 16 * MOST_DOCUMENT_BYTES;
const MOST_LINKS = 16;

/**
 * The parts of an image in a tar file, which may be compressed. The archive is read once for its documents, and once
 * more for each `each`; it is not unpacked.
 *
 * @param open starts to read it from its beginning
 */
export async function archiveBlobs(input: string, open: () => Bytes): Promise<Blobs & { has(part: string): boolean }> {
  const { documents, links, names } = await readDocuments(input, open);
  /** The archive's own name for a part: some producers name layers by links. */
  const resolve = (part: string): string => {
    let at = normal(part);
    for (let hops = 0; links.has(at); hops++) {
      if (hops > MOST_LINKS) throw damaged(input, `${part} is a link that leads in a circle`);
      at = normal(join(dirname(at), links.get(at) as string));
    }
    return at;
  };
  return {
    name: input,
    has: (part) => documents.has(part),
    async document(part) {
      const bytes = documents.get(resolve(part));
      if (!bytes) throw missingPart(input, part);
      return bytes;
    },
    async each(parts, visit) {
      const wanted = new Map<string, string[]>();
      for (const part of new Set(parts)) {
        const at = resolve(part);
        if (!names.has(at)) throw missingPart(input, part);
        wanted.set(at, [...(wanted.get(at) ?? []), part]);
      }
      for await (const { name, type, body } of entriesOf(input, open)) {
        const asked = wanted.get(normal(name));
        if (type !== "file" || !asked) continue;
        wanted.delete(normal(name));
        await visit(asked, body);
        if (wanted.size === 0) return;
      }
    },
  };
}

async function readDocuments(input: string, open: () => Bytes) {
  const documents = new Map<string, Uint8Array>();
  const links = new Map<string, string>();
  const names = new Set<string>();
  let total = 0;
  for await (const entry of entriesOf(input, open)) {
    const name = normal(entry.name);
    if (entry.type === "symlink") links.set(name, entry.target);
    if (entry.type === "hardlink") links.set(name, relative(dirname(name), normal(entry.target)));
    if (entry.type !== "file") continue;
    names.add(name);
    if (entry.size > MOST_DOCUMENT_BYTES) continue;
    const bytes = await readIfDocument(input, entry);
    if (!bytes) continue;
    total += bytes.length;
    if (total > MOST_BYTES) throw new WasiScanError("too-large", `${input}: too many JSON files`, "Is it an image?");
    documents.set(name, bytes);
  }
  return { documents, links, names };
}

/** Undefined for what does not begin as JSON does. */
async function readIfDocument(input: string, { name, body }: TarEntry): Promise<Uint8Array | undefined> {
  const chunks = body[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done || !/^\s*[[{]/.test(String.fromCharCode(...first.value.subarray(0, 64)))) {
    await chunks.return?.();
    return undefined;
  }
  const whole = async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => chunks };
  };
  return readDocument(input, name, whole());
}

function entriesOf(input: string, open: () => Bytes): AsyncGenerator<TarEntry> {
  const budget = new Budget(input);
  return tarEntries(decompress(open(), budget), budget);
}

/** `./blobs/x` and `/blobs/x` are `blobs/x`; what would leave the archive stays in it. */
const normal = (name: string): string => join("/", name).slice(1).replace(/\/$/, "");

function damaged(input: string, what: string): WasiScanError {
  return new WasiScanError("malformed", `${input}: ${what}`, "Save or build the image again.");
}
