import type { Cursor } from "../wasm/binary/cursor.js";
import { readMemoryType } from "../wasm/binary/external-types.js";
import type { ImportEntry } from "../wasm/binary/import-section.js";

/** A memory as far as code that reads and writes it must know. */
export interface MemoryType {
  /** Addresses have 64 bits. */
  wide: boolean;
  shared: boolean;
  /** How many bytes it has at least. */
  bytes: number;
}

/** The memories of a module, imported ones first. */
export function readMemories(imports: ImportEntry[], section: Cursor | undefined): MemoryType[] {
  const memories = imports.filter(({ kind }) => kind === "memory").map(({ signature }) => memoryOf(signature));
  for (let left = section?.u32() ?? 0; left > 0; left--)
    memories.push(memoryOf(readMemoryType(section as Cursor, new Set()).text));
  return memories;
}

const PAGE = 65536;

/** `memory64 17..16384 shared pagesize 1` */
function memoryOf(text: string): MemoryType {
  const [, wide, minimum = "0", shared, page] =
    /^memory(64)? (\d+)(?:\.\.\d+)?( shared)?(?: pagesize (\d+))?$/.exec(text) ?? [];
  return { wide: wide !== undefined, shared: shared !== undefined, bytes: Number(minimum) * Number(page ?? PAGE) };
}
