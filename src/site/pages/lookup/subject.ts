import type { Context } from "../../data/context.js";
import type { Crumb } from "../../data/crumbs.js";

export type { Crumb };

/** What every page of one row of the matrix has. */
export interface Neighbours {
  previous: Neighbour | null;
  next: Neighbour | null;
}

export interface Neighbour {
  name: string;
  href: string;
}

/** @param view what a link to one of them needs */
export function neighbours<T>(all: T[], at: number, view: (one: T) => Neighbour): Neighbours {
  const [previous, next] = [all[at - 1], all[at + 1]];
  return { previous: previous ? view(previous) : null, next: next ? view(next) : null };
}

/** @param href of the page, from the root of the site */
export function crumbOf(href: string, { crumbs }: Context): Crumb | null {
  return crumbs.get(href) ?? null;
}
