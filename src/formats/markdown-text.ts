/** Pieces of Markdown from foreign text. */

export function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => "---"), ...rows.map((row) => row.map(cell))];
  return lines.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/**
 * A bar would end the cell and a line break the table; a module's names can contain both, and HTML. In a comment they
 * must not call people or link to a stranger's page either: a space without width parts a mention.
 */
export function cell(text: string): string {
  return text
    .replaceAll("|", "\\|")
    .replaceAll("<", "&lt;")
    .replaceAll("](", "]&#40;")
    .replace(/(?<!\w)@(?=[a-z0-9])/gi, "@&#8203;")
    .replace(/\s*\n\s*/g, " ");
}
