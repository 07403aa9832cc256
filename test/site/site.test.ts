import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { brokenLinks, buildSite, CLI, inventMatrix, readSite, repeatedIds } from "./built-site.js";

const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let matrix: string;
let folder: string;
let files: Map<string, string>;

beforeAll(() => {
  matrix = inventMatrix();
  folder = buildSite(matrix);
  files = readSite(folder);
});

afterAll(() => {
  for (const path of [matrix, join(folder, "..")]) rmSync(path, { recursive: true, force: true });
});

test("every link leads to a file and an id of the site", () => {
  expect(files.size).toBeGreaterThan(500);
  expect(brokenLinks(files)).toEqual([]);
});

test("no id occurs twice on a page", () => {
  expect(repeatedIds(files)).toEqual([]);
});

test("the start page stays small", () => {
  expect(files.get("index.html")?.length).toBeLessThan(1_500_000);
});

test("pages name neither this machine nor anything to load from elsewhere", () => {
  for (const [path, text] of files) {
    expect(text, path).not.toContain(process.cwd());
    expect(text, path).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)="?https?:/);
  }
});

test("building again replaces the site, and a folder of something else is left alone", () => {
  const stale = join(folder, "stale.html");
  writeFileSync(stale, "");
  execFileSync(process.execPath, [CLI, "site", "build", "-o", folder, "--matrix", matrix], { stdio: "pipe" });
  expect(existsSync(stale)).toBe(false);
  const other = mkdtempSync(join(tmpdir(), "wasi-scan-other-"));
  writeFileSync(join(other, "mine.txt"), "");
  const refused = spawnSync(process.execPath, [CLI, "site", "build", "-o", other, "--matrix", matrix], {
    encoding: "utf8",
  });
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining("holds something other than a site")]);
  expect(existsSync(join(other, "mine.txt"))).toBe(true);
  rmSync(other, { recursive: true });
});

test("the site is served to this machine", async () => {
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
    expect(await page?.text()).toBe(files.get("runtime/alpha.html"));
  } finally {
    server.kill();
  }
});

describe.skipIf(!existsSync(executablePath))("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: FLAGS });
  });
  afterAll(() => browser.close());

  const open = async (path: string, viewport: { width: number; height: number }, javaScriptEnabled = true) => {
    const context = await browser.newContext({ viewport, javaScriptEnabled });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!/^(data:|about:)/.test(request.url()) && !request.url().startsWith(pathToFileURL(folder).href))
        complaints.push(request.url());
    });
    await page.goto(new URL(path, `${pathToFileURL(folder).href}/`).href);
    return { page, complaints, close: () => context.close() };
  };

  const DESKTOP = { width: 1280, height: 800 };
  const PHONE = { width: 390, height: 844 };

  test.each(
    [DESKTOP, PHONE].flatMap((viewport) =>
      [
        "index.html",
        "syscall/wasi_snapshot_preview1/fd_read.html",
        "syscall/wasi_snapshot_preview1/sock_recv_from.html",
        "syscall/wasi/thread-spawn.html",
        "runtime/alpha.html",
        "runtime/beta-runtime-with-a-long-name.html",
        "feature/simd.html",
        "interface/cli/stdout-0.2.html",
        "interface/filesystem/types-0.3.html",
        "coverage.html",
      ].map((path) => ({ path, viewport, width: viewport.width })),
    ),
  )(
    "$path fits a window of $width pixels, complains of nothing and loads nothing from elsewhere",
    async ({ path, viewport }) => {
      const { page, complaints, close } = await open(path, viewport);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      expect(await page.title()).toContain("wasi-scan");
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test("the filter leaves the rows that match, in folded groups too, and gives the others back", async () => {
    const { page, complaints, close } = await open("index.html", DESKTOP);
    const visible = () => page.locator(".matrix tbody tr:visible").count();
    const all = await page.locator(".matrix tbody tr").count();
    const before = await visible();
    await page.fill("#filter input[type=search]", "ws_conn");
    expect(await page.locator(".matrix tbody tr:visible th").allTextContents()).toEqual(["ws_connect"]);
    await page.fill("#filter input[type=search]", "no such name");
    expect([await visible(), await page.locator("#nothing").isVisible()]).toEqual([0, true]);
    await page.fill("#filter input[type=search]", "");
    expect(await visible()).toBe(before);
    await page.check("#filter input[name=differ]");
    expect(await visible()).toBeGreaterThan(0);
    expect(await visible()).toBeLessThan(all);
    expect(complaints).toEqual([]);
    await close();
  });

  test("a cell leads to its runtime on the page of the syscall, and a link into a folded group opens it", async () => {
    const { page, close } = await open("index.html#wasix_32v1.ws_connect", DESKTOP);
    expect(await page.locator("tr[id='wasix_32v1.ws_connect']").isVisible()).toBe(true);
    await page.locator("tr[id='wasi_snapshot_preview1.fd_read'] td a").first().click();
    await page.waitForURL(/fd_read\.html#alpha$/);
    expect(await page.locator("tbody#alpha").isVisible()).toBe(true);
    await close();
  });

  test("the head of the matrix and the name of a row stay in sight while the rest scrolls", async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      const { page, close } = await open("index.html", viewport);
      const table = page.locator("#wasi_snapshot_preview1 .scroll");
      await table.evaluate((element) => {
        element.scrollIntoView();
        const own = element.scrollHeight > element.clientHeight;
        (own ? element : document.documentElement).scrollBy({ left: own ? 200 : 0, top: 300, behavior: "instant" });
      });
      const head = await table.locator("thead th").first().boundingBox();
      const name = await page.locator("tr[id='wasi_snapshot_preview1.fd_write'] th").boundingBox();
      expect(head?.y).toBeGreaterThanOrEqual(0);
      expect(head?.x).toBeGreaterThanOrEqual(0);
      expect(name?.x).toBeGreaterThanOrEqual(0);
      await close();
    }
  });

  test("without scripts the matrix is there and the filter is not", async () => {
    const { page, close } = await open("index.html", PHONE, false);
    expect(await page.locator("#filter").isVisible()).toBe(false);
    expect(await page.locator("tr[id='wasi_snapshot_preview1.fd_read'] td").first().textContent()).toMatch(/\w+/);
    await close();
  });
});
