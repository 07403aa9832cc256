/** Control characters but tab and line feed: a module's output must not steer the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Foreign text for a terminal: control characters as `\x1b`, a carriage return before a line feed left out. */
export function shown(text: string): string {
  const escaped = (char: string) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`;
  return text.replaceAll("\r\n", "\n").replace(CONTROL, escaped);
}

/** The lines of a text, indented; beyond `most` only how many more there are. */
export function indented(text: string, most = Number.POSITIVE_INFINITY): string[] {
  const lines = shown(text).replace(/\n$/, "").split("\n");
  const more = lines.length - most;
  return [...lines.slice(0, most), ...(more > 0 ? [`… ${more} more line${more === 1 ? "" : "s"}`] : [])].map((line) =>
    `    ${line}`.trimEnd(),
  );
}
