/** The few forms of Markdown that FINDINGS.md and CHANGELOG.md use. */

export interface TableSection {
  title: string;
  /** The cells of each row below the head. */
  rows: string[][];
}

/** `## title`, then a table. */
export function tableSections(markdown: string): TableSection[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = "", ...lines] = part.split("\n");
      const rows = lines.filter((line) => line.startsWith("|")).slice(2);
      return { title, rows: rows.map(cellsOf) };
    });
}

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|\s*$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));

export interface DatedItem {
  kind: string;
  /** ISO day. */
  date: string;
  text: string;
}

/** `### Added`, then items `- 2026-11-29: text` that may run over several lines; newest first. */
export function datedItems(markdown: string): DatedItem[] {
  const items = markdown
    .split(/^### /m)
    .slice(1)
    .flatMap((part) => {
      const kind = part.slice(0, part.indexOf("\n")).trim();
      return [...part.matchAll(/^- (\d{4}-\d\d-\d\d): ([\s\S]*?)(?=^- |^#|(?![\s\S]))/gm)].map(
        ([, date = "", text = ""]) => ({ kind, date, text: text.replace(/\s+/g, " ").trim() }),
      );
    });
  return items.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** One line with `code` and [links](…), as HTML; everything else is text. */
export function inlineHtml(text: string, asText: (text: string) => string): string {
  return asText(text)
    .replace(/&#x60;/g, "`")
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1");
}
