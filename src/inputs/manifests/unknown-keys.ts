import { nearest } from "../../model/names/nearest-name.js";
import type { Table } from "./document.js";
import type { Say } from "./manifest.js";

/** Warns of each key of a table that its schema does not have. */
export function warnOfUnknown(table: Table, known: readonly string[], where: string, say: Say): void {
  for (const [key, { line }] of table.fields) {
    if (known.includes(key)) continue;
    const close = nearest(key, [...known]);
    const hint = close ? `Did you mean "${close}"?` : `Known: ${[...known].sort().join(", ")}.`;
    say.warning(line, `unknown key "${key}" in ${where}`, hint);
  }
}

/** The same for a table whose schema is too large to be kept here: only what looks like a slip of a key that matters. */
export function warnOfMisspelt(table: Table, read: readonly string[], where: string, say: Say): void {
  for (const [key, { line }] of table.fields) {
    if (read.includes(key)) continue;
    const close = nearest(key, [...read]);
    if (close !== undefined && !table.fields.has(close)) {
      say.warning(line, `unknown key "${key}" in ${where}`, `Did you mean "${close}"?`);
    }
  }
}
