import { createHash } from "node:crypto";

/** A program in a Wasmer package: its name, and where in the file its bytes lie. */
export interface Atom {
  name: string;
  start: number;
  end: number;
  /** Hex; versions 2 and 3 have one. */
  sha256?: string;
}

/** Reads a part of the file; fewer bytes at its end. */
export type Read = (offset: number, length: number) => Promise<Uint8Array>;

const HEADER_BYTES = 8;
const HASH_BYTES = 32;
const TIMES_BYTES = 3 * 8;
const ATOMS = 3;
const INDEX = 2;
const FOLDER = 30;
const FILE = 31;
/** Names and places of atoms. */
const MOST_TABLE = 1 << 24;
const MOST_SECTIONS = 10_000;

/**
 * The atoms of a package of version 2 or 3: sections of a tag, in version 3 a hash (not on the index), and a length; the
 * atoms' section is a table and then their bytes. As the crate webc 12 reads it.
 *
 * @throws Error for a file that is not one
 */
export async function atomsOfSections(read: Read, size: number, version: 2 | 3): Promise<Atom[]> {
  let at = HEADER_BYTES;
  for (let count = 0; at < size && count < MOST_SECTIONS; count++) {
    const [tag = 0] = await read(at, 1);
    const header = 1 + (version === 3 && tag !== INDEX ? HASH_BYTES : 0) + 8;
    const length = number(await read(at, header), header - 8);
    if (at + header + length > size) throw new Error("a section goes beyond its end");
    if (tag === ATOMS) return atomsAt(read, at + header, length, version);
    at += header + length;
  }
  return [];
}

async function atomsAt(read: Read, start: number, length: number, version: 2 | 3): Promise<Atom[]> {
  const tableSize = number(await read(start, 8), 0);
  if (tableSize > Math.min(length, MOST_TABLE)) throw new Error("its table of atoms is too long");
  const table = await read(start + 8, tableSize);
  const dataStart = start + 8 + tableSize + 8;
  const data = number(await read(dataStart - 8, 8), 0);
  if (dataStart + data > start + length) throw new Error("its atoms go beyond their section");
  return entriesOf(table, version).map((atom) => {
    if (atom.start > atom.end || atom.end > data) throw new Error(`the atom ${atom.name} goes beyond the others`);
    return { ...atom, start: dataStart + atom.start, end: dataStart + atom.end };
  });
}

/** The root folder's files. Each of its entries has an offset into the table, in version 3 a hash, and a name. */
function entriesOf(table: Uint8Array, version: 2 | 3): Atom[] {
  if (table[0] !== FOLDER) throw new Error("its table of atoms does not begin with a folder");
  const end = 9 + number(table, 1);
  const hash = version === 3 ? HASH_BYTES : 0;
  const atoms: Atom[] = [];
  for (let at = 9 + (version === 3 ? TIMES_BYTES + HASH_BYTES : 0); at < end; ) {
    const offset = number(table, at);
    const length = number(table, at + 8 + hash);
    const nameAt = at + 16 + hash;
    const name = new TextDecoder().decode(part(table, nameAt, length));
    if (part(table, offset, 1)[0] === FILE) atoms.push({ name, ...fileAt(table, offset + 1) });
    at = nameAt + length;
  }
  return atoms;
}

function fileAt(table: Uint8Array, at: number) {
  const sha256 = Buffer.from(part(table, at + 16, HASH_BYTES)).toString("hex");
  return { start: number(table, at), end: number(table, at + 8), sha256 };
}

/** 64 bits, little-endian. */
function number(bytes: Uint8Array, at: number): number {
  const field = part(bytes, at, 8);
  const value = Number(new DataView(field.buffer, field.byteOffset, 8).getBigUint64(0, true));
  if (!Number.isSafeInteger(value)) throw new Error("a length is too large");
  return value;
}

function part(bytes: Uint8Array, at: number, length: number): Uint8Array {
  if (at + length > bytes.length) throw new Error("it ends early");
  return bytes.subarray(at, at + length);
}

/** @throws Error where an atom's bytes have another digest than its entry says */
export function checkAtom({ name, sha256 }: Atom, bytes: Uint8Array): void {
  if (sha256 === undefined) return;
  const actual = createHash("sha256").update(bytes).digest("hex");
  if (actual !== sha256) throw new Error(`the atom ${name} has the digest ${actual}, but should have ${sha256}`);
}
