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

export const neighbours = (all: Neighbour[], at: number): Neighbours => ({
  previous: all[at - 1] ?? null,
  next: all[at + 1] ?? null,
});

/** @param href of the page, from the root of the site */
export function crumbOf(href: string, { crumbs }: Context): Crumb | null {
  return crumbs.get(href) ?? null;
}
