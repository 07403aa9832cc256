import favicon from "../../site/favicon.svg";
import script from "../../site/scripts/site.ts?text";
import { contextOf } from "./data/context.js";
import { rootOf } from "./data/links.js";
import type { SiteData } from "./data/site-data.js";
import { badges } from "./exports/badges.js";
import { dataFiles } from "./exports/data-files.js";
import { embeds } from "./exports/embeds.js";
import { atomFeed, siteMap } from "./feed.js";
import { menuOf } from "./menu.js";
import { changesPage } from "./pages/about/changes-page.js";
import { pageKinds } from "./pages/index.js";
import { searchIndex } from "./search-index.js";
import { style } from "./style.js";
import { templates } from "./templates.js";

/**
 * Builds the whole site: path below the site's folder → content. All links are relative, and nothing is loaded from
 * elsewhere, so the files work from a disk and under any address. Pure.
 */
export function renderSite(data: SiteData): Map<string, string> {
  const context = contextOf(data);
  const files = new Map<string, string>();
  const { date, digest } = data.matrix;
  const footer = { date, digest, toolVersion: data.toolVersion };
  for (const pages of pageKinds) {
    for (const { path, title, description, section, template, view } of pages(context)) {
      const root = path === "404.html" ? new URL(data.url).pathname : rootOf(path);
      const body = templates[template]({ root, toolVersion: data.toolVersion, ...view });
      files.set(path, templates.layout({ root, title, description, menu: menuOf(section, path), ...footer, body }));
    }
  }
  files.set("sitemap.xml", siteMap(files.keys(), data.url));
  files.set("changes.atom", atomFeed(changesPage(context).days, data.url));
  for (const { path, ...view } of embeds(context)) files.set(path, templates.embed(view));
  for (const [path, text] of [...dataFiles(context), ...badges(context)]) files.set(path, text);
  files.set("style.css", style);
  files.set("site.js", script);
  files.set("search.js", searchIndex(context));
  for (const [name, text] of Object.entries(data.programs)) files.set(name, text);
  files.set("favicon.svg", favicon);
  files.set("matrix.json", `${JSON.stringify(data.matrix)}\n`);
  return files;
}
