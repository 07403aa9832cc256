import type { Atom, Read } from "./sections.js";

/** Magic number and version, the kind and room of a checksum, the length and room of a signature. */
const MANIFEST_AT = 8 + 16 + 256 + 4 + 1024;
const LONGEST_NUMBER = 10;
const MOST_TABLE = 1 << 24;
const ENTRY_BYTES = 24;

/**
 * The atoms of a package of version 1: behind fixed headers the manifest, and then a volume: a table and the atoms' bytes,
 * each behind its length as LEB128. As the crate webc 12 reads it.
 *
 * @throws Error for a file that is not one
 */
export async function atomsOfFirstVersion(read: Read, size: number): Promise<Atom[]> {
  const manifest = await lengthAt(read, MANIFEST_AT);
  const volume = await lengthAt(read, manifest.end + manifest.value);
  const table = await lengthAt(read, volume.end);
  if (volume.end + volume.value > size || table.value > Math.min(volume.value, MOST_TABLE)) {
    throw new Error("its atoms go beyond its end");
  }
  const dataAt = table.end + table.value;
  return entriesOf(await read(table.end, table.value)).map((atom) => {
    if (atom.start > atom.end || dataAt + atom.end > volume.end + volume.value) {
      throw new Error(`the atom ${atom.name} goes beyond its end`);
    }
    return { ...atom, start: dataAt + atom.start, end: dataAt + atom.end };
  });
}

/** The first level of the table: length of the name (7 bytes), kind, start, end, and the name. */
function entriesOf(table: Uint8Array): Atom[] {
  const view = new DataView(table.buffer, table.byteOffset, table.length);
  const end = Math.min(8 + Number(view.getBigUint64(0, true)), table.length);
  const atoms: Atom[] = [];
  for (let at = 8; at + ENTRY_BYTES <= end; ) {
    const length = Number(view.getBigUint64(at, true) & 0xffffffffffffffn);
    const isFile = table[at + 7] === 0;
    const [start, stop] = [Number(view.getBigUint64(at + 8, true)), Number(view.getBigUint64(at + 16, true))];
    at += ENTRY_BYTES;
    if (at + length > end) throw new Error("its table of atoms ends early");
    const name = new TextDecoder().decode(table.subarray(at, at + length));
    if (isFile) atoms.push({ name, start, end: stop });
    at += length;
  }
  return atoms;
}

async function lengthAt(read: Read, at: number): Promise<{ value: number; end: number }> {
  const bytes = await read(at, LONGEST_NUMBER);
  let value = 0;
  for (const [i, byte] of bytes.entries()) {
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80 && Number.isSafeInteger(value)) return { value, end: at + i + 1 };
  }
  throw new Error("it ends early");
}
