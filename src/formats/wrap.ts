import { startOfWidth, widthOf, withoutCodes } from "./width.js";

/**
 * Breaks a text at spaces, and a word that is longer than a line anywhere.
 *
 * @param first starts the first line; escape codes in it take no columns
 * @param rest starts each other line
 */
export function wrap(text: string, width: number, first: string, rest: string): string[] {
  const later = Math.max(1, width - widthOf(rest));
  const most = Math.max(1, Math.min(later, width - widthOf(withoutCodes(first))));
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((one) => pieces(one, most))) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > (lines.length === 0 ? most : later)) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.map((one, index) => `${index === 0 ? first : rest}${one}`);
}

function pieces(word: string, room: number): string[] {
  if (widthOf(word) <= room) return [word];
  const start = startOfWidth(word, room) || word.slice(0, 1);
  return [start, ...pieces(word.slice(start.length), room)];
}
