import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { axeFindings } from "./axe-findings.js";
import { CHROMIUM, CHROMIUM_FLAGS, KINDS } from "./built-site.js";

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

describe.skipIf(!existsSync(CHROMIUM))("in a browser", () => {
  const { invented, own } = inject("sites");
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  });
  afterAll(() => browser?.close());

  let opened: BrowserContext[] = [];
  // After a failed test too: a page left open goes on computing, and slows down all others.
  afterEach(async () => {
    await Promise.all(opened.map((context) => context.close()));
    opened = [];
  });

  /** Complaints are errors, messages of the content security policy, and requests for anything else. */
  const open = async (path: string, options: BrowserContextOptions = { viewport: DESKTOP }, folder = invented) => {
    const root = `${pathToFileURL(folder).href}/`;
    const context = await browser.newContext(options);
    opened.push(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(root)) complaints.push(request.url());
    });
    await page.goto(new URL(path, root).href);
    return { page, complaints };
  };
  const neededAt = async (page: Page, width: number) => {
    await page.setViewportSize({ width, height: 800 });
    return page.evaluate(() => document.documentElement.scrollWidth);
  };
  const openAll = () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  };
  test.each(KINDS)(
    "%s has nothing that axe finds in the light and the dark, and fits 320 to 1920 pixels",
    async (path) => {
      const { page, complaints } = await open(path);
      await page.evaluate(openAll);
      for (const width of [320, 390, 768, 1280, 1920]) {
        expect(await neededAt(page, width), `${width}`).toBeLessThanOrEqual(width);
      }
      const boxes = await page.evaluate(() =>
        [...document.querySelectorAll("main *")].flatMap((element) => {
          const { overflowX, overflowY } = getComputedStyle(element);
          return /auto|scroll/.test(overflowX + overflowY) ? [element.outerHTML.slice(0, 80)] : [];
        }),
      );
      expect(boxes, "boxes that scroll by themselves").toEqual([]);
      expect(complaints).toEqual([]);

      await page.setViewportSize(DESKTOP);
      expect(await axeFindings(page)).toEqual({ light: [], dark: [] });
    },
  );

  test.each(["index.html", "matrix/preview1.html", "matrix/sandbox.html", "coverage.html", "compare.html"])(
    "%s of this checkout, with all its runtimes, fits 320 to 1920 pixels",
    async (path) => {
      const { page } = await open(path, { viewport: DESKTOP }, own);
      for (const width of [320, 390, 760, 761, 1024, 1101, 1241, 1280, 1920]) {
        expect(await neededAt(page, width), `${width}`).toBeLessThanOrEqual(width);
      }
    },
  );

  test.each([
    ["fd wri", "syscall/wasi_snapshot_preview1/fd_write.html"],
    ["alpha", "runtime/alpha.html"],
  ])("the search is reached in five tabs at most, and “%s” leads to its page", async (words, path) => {
    const { page, complaints } = await open("index.html");
    const focused = () => page.evaluate(() => document.activeElement?.id);
    let tabs = 0;
    for (; tabs < 5 && (await focused()) !== "search-text"; tabs++) await page.keyboard.press("Tab");
    expect(await focused()).toBe("search-text");
    await page.waitForFunction(() => "wasiScanSearch" in globalThis);
    await page.keyboard.type(words);
    expect(await page.getByRole("option").first().isVisible()).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/${path}`);
    expect(complaints).toEqual([]);
  });

  test("filters leave the rows that match, stand in the address, and are restored from it", async () => {
    const { page, complaints } = await open("matrix/preview1.html");
    const names = () => page.locator(".matrix tbody tr[id]:visible th").allTextContents();
    const all = (await names()).length;
    await page.fill("#filter [name=q]", "fd_adv");
    expect(await names()).toEqual(["fd_advise"]);
    await page.fill("#filter [name=q]", "no such name");
    expect([await names(), await page.locator("#nothing").isVisible()]).toEqual([[], true]);
    await page.fill("#filter [name=q]", "");
    expect((await names()).length).toBe(all);

    const again = await open("matrix/preview1.html?q=fd_&runtime=alpha&state=works");
    const rows = await again.page.locator(".matrix tbody tr[id]:visible").count();
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(all);
    expect(await again.page.locator(".matrix thead [data-runtime]:visible").count()).toBe(1);
    expect([...complaints, ...again.complaints]).toEqual([]);
  });

  test("a phone shows three runtimes at a time, and the others on demand", async () => {
    const { page } = await open("matrix/preview1.html", { viewport: PHONE });
    const heads = () => page.locator(".matrix thead [data-runtime]:visible b").allTextContents();
    const first = await heads();
    await page.click("#filter [name=on]");
    const next = await heads();
    expect([first.length, next.length, first.some((one) => next.includes(one))]).toEqual([3, 3, false]);
  });

  test("the head of the matrix stays in sight while the page scrolls", async () => {
    const { page } = await open("matrix/preview1.html");
    await page.evaluate(() => scrollTo({ top: 900, behavior: "instant" }));
    const head = await page.locator(".matrix thead th").last().boundingBox();
    expect(head?.y).toBeGreaterThanOrEqual(0);
    expect(head?.y).toBeLessThan(200);
  });

  test("a cell leads to its evidence, which is then open, with a command", async () => {
    const { page } = await open("matrix/preview1.html");
    await page.locator("tr[id='wasi_snapshot_preview1.fd_read'] td a").first().click();
    await page.waitForURL("**/fd_read.html#alpha");
    await page.waitForSelector("#alpha", { state: "visible" });
    expect(await page.locator("#alpha .command").textContent()).toContain("-r alpha@2.0.0");
  });

  test("without scripts everything is there but the search and the filters", async () => {
    const { page } = await open("matrix/preview1.html", { viewport: PHONE, javaScriptEnabled: false });
    expect(await page.locator("tr[id='wasi_snapshot_preview1.fd_read'] td a").first().isVisible()).toBe(true);
  });

  test("states differ without colour: no two have the same shape", async () => {
    const { page } = await open("index.html");
    const shapes = await page.evaluate(() =>
      [...document.querySelectorAll("symbol")].map((symbol) => symbol.innerHTML.replace(/ class="[^"]*"/g, "")),
    );
    expect(shapes.length).toBe(11);
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});
