import { printableData } from "../../formats/printable.js";

/** The lines of a foreign text, indented; beyond `most` only how many more there are. */
export function indented(text: string, most = Number.POSITIVE_INFINITY): string[] {
  const lines = text.replaceAll("\r\n", "\n").replaceAll("\t", "    ").replace(/\n$/, "").split("\n");
  const more = lines.length - most;
  return [...lines.slice(0, most), ...(more > 0 ? [`… ${more} more line${more === 1 ? "" : "s"}`] : [])].map((line) =>
    `    ${printableData(line)}`.trimEnd(),
  );
}
