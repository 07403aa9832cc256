import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { expect, inject, test } from "vitest";
import { brokenLinks, CLI, KINDS, readSite, repeatedIds } from "./built-site.js";

const { invented: folder, matrix } = inject("sites");
const files = readSite(folder);

test("every link leads to a file and an id of the site", () => {
  expect(files.size).toBeGreaterThan(500);
  expect(brokenLinks(files)).toEqual([]);
});

test("no id occurs twice on a page", () => {
  expect(repeatedIds(files)).toEqual([]);
});

test("pages name neither this machine nor anything to load from elsewhere, and have no style or script of their own", () => {
  for (const [path, text] of files) {
    expect(text, path).not.toContain(process.cwd());
    if (!path.endsWith(".html")) continue;
    expect(text, path).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)="?https?:/);
    expect(text, path).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]+src=)/);
    expect(text, path).toContain("Content-Security-Policy");
  }
});

test.each([...KINDS, "404.html"])("%s is clean HTML", async (path) => {
  const validate = new HtmlValidate({
    extends: ["html-validate:recommended"],
    root: true,
    rules: {
      // HTML allows dots and tildes; only CSS selectors would have to escape them.
      "valid-id": ["error", { relaxed: true }],
      // No native element completes what is typed with entries of several kinds.
      "prefer-native-element": ["error", { exclude: ["combobox", "listbox"] }],
    },
  });
  const report = await validate.validateString(files.get(path) ?? "");
  const messages = report.results.flatMap((one) => one.messages);
  expect(messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`)).toEqual([]);
});

test("the feed and the site map name the pages by their whole address", () => {
  expect(files.get("changes.atom")).toMatch(/<id>https:\/\/[^<]+changes\.html#d\d{4}-\d\d-\d\d<\/id>/);
  expect(files.get("sitemap.xml")).toContain("/runtime/alpha.html</loc>");
  expect(files.get("404.html")).toContain('href="/wasi-scan/index.html"');
});

test("building again replaces the site, and a folder of something else is left alone", () => {
  const root = mkdtempSync(join(tmpdir(), "wasi-scan-folders-"));
  const [earlier, other] = [join(root, "earlier"), join(root, "other")];
  const stale = join(earlier, "stale.html");
  cpSync(join(folder, "index.html"), join(earlier, "index.html"));
  writeFileSync(stale, "");
  execFileSync(process.execPath, [CLI, "site", "build", "-o", earlier, "--matrix", matrix], { stdio: "pipe" });
  expect([existsSync(stale), existsSync(join(earlier, "scan.html"))]).toEqual([false, true]);
  mkdirSync(other);
  writeFileSync(join(other, "mine.txt"), "");
  const refused = spawnSync(process.execPath, [CLI, "site", "build", "-o", other, "--matrix", matrix], {
    encoding: "utf8",
  });
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining("holds something other than a site")]);
  expect(existsSync(join(other, "mine.txt"))).toBe(true);
  rmSync(root, { recursive: true });
}, 600_000);

test("the site is served to this machine, compressed, and what does not exist has a page", async () => {
  const server = spawn(process.execPath, [CLI, "site", "serve", "-p", "0", "--matrix", matrix], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const address = await new Promise<string>((done) =>
      server.stdout.once("data", (text) => done(String(text).trim())),
    );
    const [index, page, none] = await Promise.all(
      ["", "runtime/alpha.html", "../package.json"].map((path) => fetch(address + path)),
    );
    expect([index?.status, page?.status, none?.status]).toEqual([200, 200, 404]);
    expect(index?.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(index?.headers.get("content-encoding")).toMatch(/^(br|gzip)$/);
    expect(await page?.text()).toContain("<h1>alpha");
    expect(await none?.text()).toContain("There is no such page");
  } finally {
    server.kill();
  }
}, 600_000);
