import type { FormatOptions } from "./format.js";

/** The text as a link to that page, on a terminal that shows links. */
export function link(text: string, page: string | undefined, { links }: Pick<FormatOptions, "links">): string {
  return links && page ? `\u001b]8;;${page}\u001b\\${text}\u001b]8;;\u001b\\` : text;
}
