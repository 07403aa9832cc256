import script from "../../site/browser.ts?text";
import { contextOf } from "./data/context.js";
import { rootOf } from "./data/links.js";
import type { SiteData } from "./data/site-data.js";
import { pageKinds } from "./pages/index.js";
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
    for (const { path, title, description, template, view } of pages(context)) {
      const root = rootOf(path);
      const body = templates[template]({ root, ...view });
      files.set(path, templates.layout({ root, title, description, ...footer, body }));
    }
  }
  files.set("style.css", style);
  files.set("browser.js", script);
  files.set("matrix.json", `${JSON.stringify(data.matrix)}\n`);
  return files;
}
