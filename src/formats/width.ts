/** Takes no column: marks that combine with the letter before, and joiners. */
const NONE = /^(?:\p{Mn}|\p{Me}|\u200b|\u200c|\u200d|\ufe0e|\ufe0f)$/u;
/** Takes two columns: East Asian letters and emoji. */
const TWO =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;
const PLAIN = /^[\x20-\x7e\u00b7\u2013\u2026\u2192\u2713\u2717\u2265]*$/;

const columnsOf = (letter: string): number => (NONE.test(letter) ? 0 : TWO.test(letter) ? 2 : 1);

/** How many columns of a terminal a text without escape codes takes. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return [...text].reduce((sum, letter) => sum + columnsOf(letter), 0);
}

/** The longest beginning of a text that fits into so many columns. */
export function startOfWidth(text: string, width: number): string {
  let taken = 0;
  let end = 0;
  for (const letter of text) {
    taken += columnsOf(letter);
    if (taken > width) break;
    end += letter.length;
  }
  return text.slice(0, end);
}

/** The text padded with spaces to so many columns. */
export const padTo = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));

/** The text, with its middle left out if it takes more columns: both ends of a path tell what it is. */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const start = startOfWidth(text, Math.floor((width - 1) / 2));
  const reversed = [...text].reverse().join("");
  const end = [...startOfWidth(reversed, width - 1 - widthOf(start))].reverse().join("");
  return `${start}…${end}`;
}

/** The text without colours and links, which take no columns. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are control characters
export const withoutCodes = (text: string): string => text.replace(/\u001b(?:\[[\d;]*m|\]8;;[!-~]*\u001b\\)/g, "");
