import type { ByteSource } from "../../src/model/needs.js";

/** Bytes in memory, as readers take them. */
export function sourceOf(bytes: Uint8Array, name = "input.wasm"): ByteSource {
  return {
    name,
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}

/** As a user wrote them: what cannot be told in UTF-8 is replaced. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
