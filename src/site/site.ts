import favicon from "../../site/favicon.svg";
import script from "../../site/scripts/site.ts?text";
import { type Context, contextOf } from "./data/context.js";
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

/** A file of the site: its path below the site's folder, and its content. */
export type SiteFile = [path: string, text: string];

/**
 * Builds the whole site, a file at a time, so that a file can be written before the next one takes memory. All links are
 * relative, and nothing is loaded from elsewhere, so the files work from a disk and under any address. Pure.
 */
export function* renderSite(data: SiteData): Generator<SiteFile, void> {
  const context = contextOf(data);
  const paths: string[] = [];
  for (const file of renderPages(context)) {
    paths.push(file[0]);
    yield file;
  }
  yield ["sitemap.xml", siteMap(paths, data.url)];
  yield ["changes.atom", atomFeed(changesPage(context).days, data.url)];
  for (const { path, ...view } of embeds(context)) yield [path, templates.embed(view)];
  yield* dataFiles(context);
  yield* badges(context);
  yield ["style.css", style];
  yield ["site.js", script];
  yield ["search.js", searchIndex(context)];
  yield* Object.entries(data.programs);
  yield ["favicon.svg", favicon];
  yield ["matrix.json", `${JSON.stringify(data.matrix)}\n`];
}

function* renderPages(context: Context): Generator<SiteFile, void> {
  const { data } = context;
  const { date, digest } = data.matrix;
  const footer = { date, digest, toolVersion: data.toolVersion };
  for (const pages of pageKinds) {
    for (const { path, title, description, section, template, view } of pages(context)) {
      const root = path === "404.html" ? new URL(data.url).pathname : rootOf(path);
      const body = templates[template]({ root, toolVersion: data.toolVersion, ...view });
      yield [path, templates.layout({ root, title, description, menu: menuOf(section, path), ...footer, body })];
    }
  }
}
