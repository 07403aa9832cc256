import type { DecodableSections, OwnReading } from "./own-reader.js";

/**
 * A module of just the imports and of the function types that they use, renumbered. wasm-parser takes a time that
 * grows with everything it is shown; of a compiler with thousands of types this leaves it a few dozen.
 */
export function buildSlimModule(sections: DecodableSections, reading: OwnReading): Uint8Array {
  const typeBytes = sections.types?.bytes ?? new Uint8Array(0);
  const importBytes = sections.imports?.bytes ?? new Uint8Array(0);
  const renumbered = new Map<number, number>();
  const types: number[] = [];
  const imports: number[] = [];
  for (const { type, start, namesEnd, end } of reading.imports) {
    if (type === undefined) {
      append(imports, importBytes.subarray(start, end));
      continue;
    }
    let index = renumbered.get(type);
    if (index === undefined) {
      index = renumbered.size;
      renumbered.set(type, index);
      const entry = reading.types[type];
      if (entry) append(types, typeBytes.subarray(entry.start, entry.end));
    }
    append(imports, importBytes.subarray(start, namesEnd));
    imports.push(0x00, ...leb(index));
  }
  const preamble = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
  const typeSection = section(1, renumbered.size, types);
  const importSection = section(2, reading.imports.length, imports);
  return Uint8Array.from([...preamble, ...typeSection, ...importSection]);
}

function section(id: number, count: number, entries: number[]): number[] {
  const head = leb(count);
  return [id, ...leb(head.length + entries.length), ...head, ...entries];
}

function append(target: number[], bytes: Uint8Array): void {
  for (const byte of bytes) target.push(byte);
}

function leb(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return [...bytes, rest];
    bytes.push((rest & 0x7f) | 0x80);
  }
}
