import { type MatrixPageGroups, nameOfPage } from "./matrix-pages.js";

/** The row of the matrix that leads to a page. */
export interface Crumb {
  name: string;
  href: string;
}

/** Page → its row in the matrix; a row of another signature leads to the same page and does not count. */
export function crumbsOf(pages: MatrixPageGroups[]): Map<string, Crumb> {
  const crumbs = new Map<string, Crumb>();
  for (const page of pages)
    for (const { rows } of page.groups)
      for (const row of rows)
        if (!crumbs.has(row.href)) crumbs.set(row.href, { name: nameOfPage(page), href: `${page.path}#${row.id}` });
  return crumbs;
}
