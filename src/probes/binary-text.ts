const comment = /;;[^\n]*|\(;[\s\S]*?;\)/g;
const quoted = /"((?:[^"\\]|\\.)*)"/g;

/**
 * The bytes that a `(module binary "…")` of the text format spells: its texts one behind the other, in which `\` and two
 * hexadecimal digits are a byte. For what is new in the binary format, and no assembler writes. Undefined where the
 * text is none.
 */
export function readBinaryText(text: string): Uint8Array | undefined {
  const module = text.replace(comment, "").trim();
  if (!/^\(module\s+binary\b[\s\S]*\)$/.test(module)) return undefined;
  const spelt = [...module.matchAll(quoted)].map(([, inside = ""]) => inside).join("");
  const bytes = spelt.match(/\\[0-9a-f]{2}|[^\\]/gi) ?? [];
  return Uint8Array.from(bytes, (byte) =>
    byte.length === 3 ? Number.parseInt(byte.slice(1), 16) : byte.charCodeAt(0),
  );
}
