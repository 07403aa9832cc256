import type { FindingKey } from "../model/gate/findings.js";

/** The key as one text; two findings are the same if it is equal. */
export function keyText({ file, module, target = "", subject = "", state }: FindingKey): string {
  return JSON.stringify([file, module, target, subject, state]);
}

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** FNV-1a, 64 bits in hex: for services that want a short name. What a baseline has is compared by the whole key. */
export function fingerprint(key: FindingKey): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(keyText(key))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(16).padStart(16, "0");
}
