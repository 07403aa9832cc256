/** Building blocks for writing modules and components. */

export function section(id: number, body: number[]): number[] {
  return [id, ...leb(body.length), ...body];
}

const UTF8 = new TextEncoder();

export function text(value: string): number[] {
  const bytes = UTF8.encode(value);
  return [...leb(bytes.length), ...bytes];
}

/** Entries, preceded by their count. */
export function list(entries: number[][]): number[] {
  const bytes = leb(entries.length);
  // Thousands of components are written to know their digests, and `flat` is slow.
  for (const entry of entries) for (const byte of entry) bytes.push(byte);
  return bytes;
}

export function leb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

/** A non-negative number in a signed encoding: a type index. */
export function signedLeb(value: number): number[] {
  const bytes = leb(value);
  const last = bytes.at(-1) as number;
  return last & 0x40 ? [...bytes.slice(0, -1), last | 0x80, 0] : bytes;
}
