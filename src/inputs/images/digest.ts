import { WasiScanError } from "../../model/errors.js";
import type { Bytes } from "../unpack/bytes.js";
import { startHash } from "../unpack/hash.js";

const LENGTHS: Record<string, number> = { sha256: 64, sha512: 128 };

/** `sha256:…` in its two parts. @throws WasiScanError `malformed`, also for what could name another file */
export function parseDigest(name: string, digest: string): { algorithm: string; hex: string } {
  const [, algorithm = "", hex = ""] = /^(sha256|sha512):([0-9a-f]+)$/.exec(digest) ?? [];
  if (hex.length > 0 && hex.length === LENGTHS[algorithm]) return { algorithm, hex };
  const message = `${name}: "${digest.slice(0, 100)}" is not a digest`;
  throw new WasiScanError("malformed", message, "Save or build the image again.");
}

/** Where an image layout has the blob of that digest. */
export function partOf(name: string, digest: string): string {
  const { algorithm, hex } = parseDigest(name, digest);
  return `blobs/${algorithm}/${hex}`;
}

/** @throws WasiScanError `malformed` where bytes and digest differ */
export async function checkDigest(name: string, bytes: Uint8Array, digest: string): Promise<void> {
  const { algorithm, hex } = parseDigest(name, digest);
  const hash = startHash(algorithm);
  hash.update(bytes);
  compare(name, await hash.digest(), algorithm, hex);
}

/**
 * Lets `use` read the bytes, reads what that left, and compares the digest. A wrong digest is the error that counts:
 * whatever else `use` found wrong comes from it.
 *
 * @throws WasiScanError `malformed` where bytes and digest differ
 */
export async function withDigest<T>(
  name: string,
  bytes: Bytes,
  digest: string,
  use: (bytes: Bytes) => Promise<T>,
): Promise<T> {
  const { algorithm, hex } = parseDigest(name, digest);
  const hash = startHash(algorithm);
  const iterator = bytes[Symbol.asyncIterator]();
  const next = async () => {
    const result = await iterator.next();
    if (!result.done) hash.update(result.value);
    return result;
  };
  let failure: unknown;
  let result: T | undefined;
  try {
    result = await use({ [Symbol.asyncIterator]: () => ({ next }) });
  } catch (error) {
    if (error instanceof WasiScanError && error.code === "too-large") throw error;
    failure = error;
  }
  while (!(await next()).done);
  compare(name, await hash.digest(), algorithm, hex);
  if (failure !== undefined) throw failure;
  return result as T;
}

/** The same bytes; behind the last an error if they do not have that digest. @throws WasiScanError `malformed` */
export async function* verified(name: string, bytes: Bytes, digest: string): AsyncGenerator<Uint8Array> {
  const { algorithm, hex } = parseDigest(name, digest);
  const hash = startHash(algorithm);
  for await (const some of bytes) {
    hash.update(some);
    yield some;
  }
  compare(name, await hash.digest(), algorithm, hex);
}

function compare(name: string, actual: string, algorithm: string, expected: string): void {
  if (actual === expected) return;
  const message = `${name}: a part has the digest ${algorithm}:${actual}, but should have ${algorithm}:${expected}`;
  throw new WasiScanError("malformed", message, "It was damaged or changed: download it or build it again.");
}
