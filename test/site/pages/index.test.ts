import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { brokenLinks, readSite } from "../built-site.js";

const elementsOf = (html: string): number => html.match(/<[a-z]/g)?.length ?? 0;
/** The site of the matrix in this checkout. */
const files = readSite(inject("sites").own);
const pages = [...files]
  .filter(([path]) => path.endsWith(".html"))
  .map(([path, html]) => ({ path, html, bytes: gzipSync(html).length, elements: elementsOf(html) }));
const over = (limit: number, of: "bytes" | "elements", pattern: RegExp) =>
  pages.filter((page) => pattern.test(page.path) && page[of] > limit).map((page) => `${page.path}: ${page[of]}`);

test("no page is over 60 KB, the start page has at most 1,500 elements", () => {
  expect(over(60_000, "bytes", /./)).toEqual([]);
  expect(over(1_500, "elements", /^index\.html$/)).toEqual([]);
});

test("a page of the matrix has at most 40 KB and 6,000 elements", () => {
  expect(over(40_000, "bytes", /^matrix\//)).toEqual([]);
  expect(over(6_000, "elements", /^matrix\//)).toEqual([]);
});

test("the median page of a syscall has at most 10 KB", () => {
  const sizes = pages.filter(({ path }) => /^syscall\/.*(?<!\.claims)\.html$/.test(path)).map(({ bytes }) => bytes);
  expect(sizes.sort((a, b) => a - b)[sizes.length >> 1]).toBeLessThanOrEqual(10_000);
});

test("no column of the matrix is all missing", () => {
  for (const { path, html } of pages.filter((page) => page.path.startsWith("matrix/"))) {
    const rows = [...html.matchAll(/<tr id="[^"]*">(.*?)<\/tr>/g)].map(([, row = ""]) =>
      [...row.matchAll(/<use href="#s-([a-z]+)"/g)].map(([, state]) => state),
    );
    for (let column = 0; column < (rows[0]?.length ?? 0); column++)
      expect(
        rows.some((row) => !["missing", "rejected"].includes(row[column] ?? "")),
        `${path}, ${column}`,
      ).toBe(true);
  }
});

test("every number of the start page is the number of cells that work on the page that it leads to", () => {
  const home = files.get("index.html") ?? "";
  const numbers = [...home.matchAll(/<a href="(matrix\/[^"?]+)\?runtime&#x3D;([^"]+)"[^>]*><b>(\d+)<\/b>/g)];
  const links =
    numbers.length > 0
      ? numbers
      : [...home.matchAll(/<a href="(matrix\/[^"?]+)\?runtime=([^"]+)"[^>]*><b>(\d+)<\/b>/g)];
  expect(links.length).toBeGreaterThan(60);
  for (const [, path = "", runtime = "", number] of links) {
    const html = files.get(path) ?? "";
    const heads = [...html.matchAll(/<th scope="col"[^>]*data-runtime="([^"]+)"/g)].map(([, id]) => id);
    const column = heads.indexOf(decodeURIComponent(runtime));
    const own = html.split("<tbody").filter((body) => !/^[^>]*(mirrors|vendors)/.test(body));
    const rows = own.flatMap((body) => [...body.matchAll(/<tr id="[^"]*">(.*?)<\/tr>/g)].map(([, row = ""]) => row));
    const works = rows.filter((row) => {
      const head = row.slice(0, row.indexOf("</th>"));
      return !head.includes("<small>") && [...row.matchAll(/<use href="#s-([a-z]+)"/g)][column]?.[1] === "works";
    });
    expect([path, runtime, works.length]).toEqual([path, runtime, Number(number)]);
  }
});

test("every link leads somewhere", () => {
  expect(brokenLinks(files)).toEqual([]);
});
