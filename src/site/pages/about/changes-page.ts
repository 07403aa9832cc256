import { memo } from "../../../model/memo.js";
import type { Context } from "../../data/context.js";
import { datedItems } from "../../data/markdown.js";
import type { PageKind } from "../page.js";

/** What changed in wasi-scan, and which versions were measured when. */
export interface ChangesPage {
  days: Day[];
}

export interface Day {
  /** ISO */
  date: string;
  /** In Markdown. */
  items: string[];
  measured: string[];
}

/** Newest first. */
export function changesPage({ data, newest, columns }: Context): ChangesPage {
  const days = new Map<string, Day>();
  const day = (date: string): Day => memo(days, date, () => ({ date, items: [], measured: [] }));
  for (const { kind, date, text } of datedItems(data.texts.changes)) day(date).items.push(`${kind}: ${text}`);
  for (const { label, runtime } of newest) {
    const versions = columns.find((column) => column.runtime === runtime)?.lanes[0]?.versions ?? [];
    for (const { date, version } of versions) day(date).measured.push(`${label} ${version}`);
  }
  return { days: [...days.values()].sort((a, b) => (a.date < b.date ? 1 : -1)) };
}

export const changesPages: PageKind = function* (context) {
  yield {
    path: "changes.html",
    title: "Changes · wasi-scan",
    description: "What changed in wasi-scan, and which versions of which runtimes were measured when.",
    section: "about",
    template: "changes",
    view: changesPage(context),
  };
};
