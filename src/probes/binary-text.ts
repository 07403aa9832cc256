const comment = /;;[^\n]*|\(;[\s\S]*?;\)/g;
const quoted = /"((?:[^"\\]|\\.)*)"/g;

/**
 * The bytes of a `(module binary "…")` in the text format: its strings joined, where `\` and two
 * hexadecimal digits are a byte. For binary features that no assembler writes yet. Undefined if the
 * text is not one.
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
