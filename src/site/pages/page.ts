import type { Context } from "../data/context.js";
import type { templates } from "../templates.js";

export interface Page {
  /** Below the folder of the site: `runtime/node.html`. */
  path: string;
  title: string;
  /** One sentence, for search engines. */
  description: string;
  template: keyof typeof templates;
  /** What the template reads; `root`, the way back to the folder of the site, is added. */
  view: object;
}

/** Gives the pages of one kind, one at a time: there are hundreds, and each holds much. */
export type PageKind = (context: Context) => Iterable<Page>;
