/** What one header block of a tar archive says (POSIX ustar, with GNU's large numbers). */
export interface Header {
  name: string;
  /** The character of its type: `0` file, `5` folder, `x` attributes of the next entry, … */
  type: string;
  size: number;
  target: string;
}

export const BLOCK = 512;

const CHECKSUM = { at: 148, length: 8 };
const SPACE = 0x20;

/** Undefined for an empty block. @throws Error for a block without the right sum */
export function parseHeader(block: Uint8Array): Header | undefined {
  if (block.every((byte) => byte === 0)) return undefined;
  const sum = block.reduce((total, byte, i) => total + (isChecksum(i) ? SPACE : byte), 0);
  if (sum !== number(block, CHECKSUM.at, CHECKSUM.length)) throw new Error("a block is not a header");
  const name = text(block, 0, 100);
  const prefix = text(block, 257, 6) === "ustar" && block[262] === 0 ? text(block, 345, 155) : "";
  return {
    name: prefix === "" ? name : `${prefix}/${name}`,
    type: String.fromCharCode(block[156] || 0x30),
    size: number(block, 124, 12),
    target: text(block, 157, 100),
  };
}

const isChecksum = (index: number): boolean => index >= CHECKSUM.at && index < CHECKSUM.at + CHECKSUM.length;

export function text(bytes: Uint8Array, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}

/** Octal, or binary where the first bit says so. */
function number(block: Uint8Array, at: number, length: number): number {
  const field = block.subarray(at, at + length);
  const value =
    (field[0] as number) & 0x80
      ? field.reduce((sum, byte, i) => sum * 256 + (i === 0 ? byte & 0x7f : byte), 0)
      : Number.parseInt(text(block, at, length).trim() || "0", 8);
  if (!Number.isSafeInteger(value)) throw new Error("a block has a number that is none");
  return value;
}

/** `path`, `linkpath` and `size` of the attributes that stand before an entry: `length key=value\n` each. */
export function parseAttributes(bytes: Uint8Array): Partial<Header> {
  const found: Partial<Header> = {};
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(SPACE, at);
    const length = Number.parseInt(text(bytes, at, space - at), 10);
    if (space < 0 || !(length > 0)) break;
    const record = new TextDecoder().decode(bytes.subarray(space + 1, at + length - 1));
    const [, key, value = ""] = /^([^=]*)=([\s\S]*)$/.exec(record) ?? [];
    if (key === "path") found.name = value;
    if (key === "linkpath") found.target = value;
    if (key === "size" && /^\d{1,15}$/.test(value)) found.size = Number(value);
    at += length;
  }
  return found;
}
