import { type Schema, schemaMismatch } from "../../../src/model/schema-mismatch.js";
import type { Read } from "./read-dropped.js";
import savedSchema from "./saved.schema.json" with { type: "json" };

/** Needs of real modules take 5 to 60 KB; a link that unpacks to more was not made here. */
const MOST_BYTES = 4 << 20;

/** What a module needs, as text for the fragment of an address: JSON, deflated, in base64 for URLs. */
export async function save(read: Read): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify({ version: 1, ...read }));
  const packed = await collect(new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw")));
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @throws Error for a text that {@link save} did not make */
export async function restore(text: string): Promise<Read> {
  const packed = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
  const bytes = await collect(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
  const saved = JSON.parse(new TextDecoder().decode(bytes)) as Read;
  const problem = schemaMismatch(saved, savedSchema as Schema);
  if (problem !== undefined) throw new Error(problem);
  return { identity: saved.identity, needs: saved.needs };
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    size += piece.value.length;
    if (size > MOST_BYTES) throw new Error("it unpacks to more than 4 MiB");
    chunks.push(piece.value);
  }
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
