import type { Day } from "./pages/about/changes-page.js";

const asText = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] as string);

/** The changes as an Atom feed, RFC 4287: one entry a day. @param url of the site, with a slash at its end */
export function atomFeed(days: Day[], url: string): string {
  const entries = days.slice(0, 20).map(({ date, items, measured }) => {
    const texts = [...items, ...(measured.length > 0 ? [`Measured: ${measured.join(", ")}.`] : [])];
    return `<entry>
<title>${asText(items.length > 0 ? `${items.length} changes` : `${measured.length} versions measured`)}</title>
<id>${asText(url)}changes.html#d${date}</id>
<link href="${asText(url)}changes.html#d${date}"/>
<updated>${date}T00:00:00Z</updated>
<content type="text">${asText(texts.join("\n"))}</content>
</entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>wasi-scan: changes</title>
<id>${asText(url)}</id>
<link href="${asText(url)}"/>
<link rel="self" href="${asText(url)}changes.atom"/>
<author><name>wasi-scan</name></author>
<updated>${days[0]?.date ?? "1970-01-01"}T00:00:00Z</updated>
${entries.join("\n")}
</feed>
`;
}

/** Every page of the site for search engines. */
export function siteMap(paths: Iterable<string>, url: string): string {
  const pages = [...paths].filter((path) => path.endsWith(".html") && path !== "404.html");
  const lines = pages.map((path) => `<url><loc>${asText(url + (path === "index.html" ? "" : path))}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join("\n")}
</urlset>
`;
}
