import { createHash } from "node:crypto";

/** A digest of bytes that come piece by piece. A page waits for its answer, so the answer may be a promise. */
export interface Hash {
  update(bytes: Uint8Array): void;
  /** Hex. */
  digest(): string | Promise<string>;
}

/** In a page site/scripts/scan/hash.ts stands for this file: see scripts/build-page.mjs. */
export function startHash(algorithm: string): Hash {
  const hash = createHash(algorithm);
  return { update: (bytes) => hash.update(bytes), digest: () => hash.digest("hex") };
}
