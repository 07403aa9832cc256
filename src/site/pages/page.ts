import type { Context } from "../data/context.js";
import type { templates } from "../templates.js";

export interface Page {
  /** Below the folder of the site: `runtime/node.html`. */
  path: string;
  /** At most 70 characters are shown by search engines. */
  title: string;
  /** One sentence, for search engines. */
  description: string;
  /** The entry of the menu that it belongs to; empty for none. */
  section: Section;
  template: keyof typeof templates;
  /** What the template reads; `root`, the way back to the folder of the site, is added. */
  view: object;
}

export type Section = "home" | "scan" | "matrix" | "wasix" | "compare" | "targets" | "findings" | "about" | "";

/** Gives the pages of one kind, one at a time: there are hundreds, and each holds much. */
export type PageKind = (context: Context) => Iterable<Page>;
