import type { Hash } from "../../../src/inputs/unpack/hash.js";

const NAMES: Record<string, string> = { sha256: "SHA-256", sha512: "SHA-512" };

/** A browser digests only what is whole, so a part of an image is kept until its end. */
export function startHash(algorithm: string): Hash {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  return {
    update: (bytes) => chunks.push(bytes.slice()),
    async digest() {
      const whole = await new Blob(chunks).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest(NAMES[algorithm] ?? algorithm, whole));
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    },
  };
}
