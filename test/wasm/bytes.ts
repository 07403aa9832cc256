import type { ByteSource } from "../../src/model/needs.js";

/** Bytes of modules, built by hand: numbers, texts and nested lists in the order of the binary format. */
export type Piece = number | string | Uint8Array | Piece[];

export function bytes(...pieces: Piece[]): Uint8Array {
  const flat = (piece: Piece): number[] => {
    if (typeof piece === "number") return [piece];
    if (typeof piece === "string") return name(piece);
    return piece instanceof Uint8Array ? [...piece] : piece.flatMap(flat);
  };
  return Uint8Array.from(pieces.flatMap(flat));
}

export function leb(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(Math.floor(value / 128))];
}

/** A text with its length before it. */
export function name(text: string): number[] {
  const encoded = [...new TextEncoder().encode(text)];
  return [...leb(encoded.length), ...encoded];
}

export function list(...entries: Piece[]): Uint8Array {
  return bytes(leb(entries.length), entries);
}

export function section(id: number, ...content: Piece[]): Uint8Array {
  const body = bytes(content);
  return bytes(id, leb(body.length), body);
}

export const types = (...entries: Piece[]) => section(1, list(...entries));
export const imports = (...entries: Piece[]) => section(2, list(...entries));
export const exports = (...entries: Piece[]) => section(7, list(...entries));
export const custom = (called: string, ...content: Piece[]) => section(0, called, ...content);

export function module(...sections: Uint8Array[]): Uint8Array {
  return bytes(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, sections);
}

export function component(...sections: Uint8Array[]): Uint8Array {
  return bytes(0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00, sections);
}

/** `(func (param …) (result …))` of value types as bytes. */
export function func(params: Piece[] = [], results: Piece[] = []): Uint8Array {
  return bytes(0x60, leb(params.length), params, leb(results.length), results);
}

export const i32 = 0x7f;
export const i64 = 0x7e;

export interface CountedSource extends ByteSource {
  reads: number;
  bytesRead: number;
}

export function source(content: Uint8Array, called = "test.wasm"): CountedSource {
  return {
    name: called,
    size: content.length,
    reads: 0,
    bytesRead: 0,
    async read(offset, length) {
      const part = content.subarray(offset, offset + length);
      this.reads++;
      this.bytesRead += part.length;
      return part;
    },
  };
}

/** Numbers in [0, limit) that are the same in every run (mulberry32). */
export function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** The contents of one section of a well-formed module. */
export function sectionOf(wasm: Uint8Array, wanted: number): Uint8Array | undefined {
  for (let at = 8; at < wasm.length; ) {
    const id = wasm[at++];
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++] ?? 0;
      size += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    if (id === wanted) return wasm.subarray(at, at + size);
    at += size;
  }
  return undefined;
}
