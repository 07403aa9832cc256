import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { packageRoot } from "../../../src/commands/shared/package-files.js";
import type { FileServer } from "../../../src/commands/shared/serve-files.js";
import { axeFindings } from "../axe-findings.js";
import { CHROMIUM, CHROMIUM_FLAGS, CLI } from "../built-site.js";
import { writeLargeModule } from "./samples.js";
import { answered, choose, type Opened, openPage, serveSite } from "./served-site.js";

const inTests = (path: string) => join(packageRoot(), "test", path);
const CORE = inTests("cases/wagi-cgi.wasm");
const COMPONENT = inTests("fixtures/screens/rust-hello.component.wasm");
const WASIX = inTests("fixtures/screens/wasix.wat");
const HOSTILE_NAMES = inTests("fixtures/hostile/inj-esc.wat");
const HELLO = inTests("cases/go-hello.wat");

describe.skipIf(!existsSync(CHROMIUM))("a module dropped on the page", () => {
  let server: FileServer;
  let browser: Browser;
  let folder: string;
  let opened: Opened[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "wasi-scan-drops-"));
    server = await serveSite(inject("sites").own);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  });
  afterEach(async () => {
    await Promise.all(opened.map(({ page }) => page.close()));
    opened = [];
  });
  afterAll(async () => {
    await browser?.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (path = "scan.html") => {
    const one = await openPage(browser, server.address, path);
    opened.push(one);
    return one;
  };
  /** The command line's report of the file, from its folder, as the page knows a file only by name. */
  const reported = (path: string) => {
    copyFileSync(path, join(folder, basename(path)));
    const words = [CLI, "-f", "json", "--no-config", basename(path)];
    return spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 }).stdout;
  };
  const downloaded = async (page: Page) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(".scanned a[download]")]);
    return readFileSync(await download.path(), "utf8");
  };

  test.each([
    ["a core module", CORE],
    ["a module of WASIX, as text", WASIX],
    ["a component", COMPONENT],
    ["an image", inTests("fixtures/images/scratch-buildah.oci.tar.gz")],
    ["a layer of zstd", inTests("fixtures/images/zstd-skopeo.oci.tar.gz")],
    ["an artifact that says what its module imports", inTests("fixtures/images/wasmcloud-oras.oci.tar.gz")],
    ["an archive of docker save", inTests("fixtures/images/scratch-crane.docker.tar.gz")],
    ["names that steer a terminal", HOSTILE_NAMES],
  ])("%s: the report is the one of the command line, byte for byte, and no request leaves", async (_, path) => {
    const { page, complaints, requests } = await open();
    await choose(page, path);
    expect(await downloaded(page)).toBe(reported(path));
    expect(complaints).toEqual([]);
    expect(requests.filter((one) => !/^[\w-]+\.(html|css|js|svg|json)$|^$/.test(one))).toEqual([]);
  });

  test("nothing of the scanner is loaded before a file is there", async () => {
    const { page, requests } = await open("index.html");
    await page.waitForLoadState("networkidle");
    expect(requests.filter((one) => /drop|worker|matrix\.json|part-|wabt/.test(one))).toEqual([]);
  });

  test("a file that is dropped on the start page is answered there, with axe content in the light and the dark", async () => {
    const { page, complaints } = await open("index.html");
    const transfer = await page.evaluateHandle(
      async (bytes) => {
        const made = new DataTransfer();
        made.items.add(new File([Uint8Array.from(bytes)], "app.wasm"));
        return made;
      },
      [...readFileSync(CORE)],
    );
    await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
    await answered(page);
    expect(await page.textContent(".scanned .decision")).toMatch(/^Newest versions: runs on \d+ of \d+/);
    expect(await page.locator(".scanned .verdicts tbody tr").count()).toBeGreaterThan(15);
    for (const details of await page.locator(".scanned summary").all()) await details.click();
    for (const width of [320, 768, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(complaints).toEqual([]);
    expect(await axeFindings(page)).toEqual({ light: [], dark: [] });
  });

  test("a module of 75 MB is read", async () => {
    const path = join(folder, "large.wasm");
    writeLargeModule(path, 75);
    const { page, complaints } = await open();
    await choose(page, path);
    expect(await page.textContent(".scanned h2")).toContain("large.wasm 78.6 MB");
    expect(await page.textContent(".scanned .decision")).toContain("Newest versions: runs on");
    expect(complaints).toEqual([]);
  });

  test.each([
    ["nothing at all", "empty.wasm", "", /^empty\.wasm: the file is empty\. /],
    ["a picture", "cat.wasm", "\x89PNG\r\n\x1a\n", /^cat\.wasm: /],
    ["half a module", "half.wasm", "\0asm\x01\0\0\0\x01\x7f", /^half\.wasm: .*ends/],
    ["an archive without a module", "native.tar", "\0".repeat(512), /^native\.tar: /],
    ["text with a mistake", "app.wat", "(module (func $a (call $b)))", /^app\.wat:1:\d+: /],
  ])("%s is refused with a sentence", async (_, name, content, message) => {
    const path = join(folder, name);
    writeFileSync(path, content, "latin1");
    const { page, complaints } = await open();
    await choose(page, path);
    expect(await page.textContent(".scanned [role=alert]")).toMatch(message);
    expect(complaints).toEqual([]);
  });

  test("own targets stand first, are remembered, and a mistyped one gets the nearest suggested", async () => {
    const { page } = await open();
    await page.fill("#drop-targets", "wasmtime >= 30, docker:wasmedge");
    await page.keyboard.press("Enter");
    await choose(page, CORE);
    const own = page.locator(".scanned .verdicts").first();
    expect(await own.locator("caption").textContent()).toBe("Your targets");
    expect(await own.locator("th").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^wasmtime /)]),
    );
    expect(new URL(page.url()).searchParams.get("targets")).toBe("wasmtime >= 30, docker:wasmedge");
    expect(await page.textContent(".scanned .gate")).toContain("-t 'wasmtime >= 30' -t docker:wasmedge");

    await page.goto(`${server.address}scan.html`);
    expect(await page.inputValue("#drop-targets")).toBe("wasmtime >= 30, docker:wasmedge");
    await page.fill("#drop-targets", "wasmtme");
    await page.keyboard.press("Tab");
    await choose(page, CORE);
    expect(await page.textContent(".scanned .notice")).toMatch(/wasmtime/);
  });

  test("a link shows another reader the verdicts without the module, and a damaged one says so", async () => {
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    await page.goto(`${server.address}scan.html`);
    await choose(page, COMPONENT);
    const answer = await page.textContent(".scanned .decision");
    const report = await downloaded(page);
    await page.getByRole("button", { name: "Copy a link" }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await context.close();

    const other = await open(link.slice(server.address.length));
    await answered(other.page);
    expect(await other.page.textContent(".scanned .decision")).toBe(answer);
    expect(await downloaded(other.page)).toBe(report);
    expect(other.complaints).toEqual([]);

    const damaged = await open("scan.html#module=q1bKS8xNVbJSUMpIzcnJVwjPL8pJUaoFAA");
    await answered(damaged.page);
    expect(await damaged.page.textContent(".scanned [role=alert]")).toMatch(/^This link is damaged/);
  });

  test("on request it runs in the page, and what was predicted stands beside what happened", async () => {
    const { page, complaints } = await open();
    await choose(page, HELLO);
    await page.getByRole("button", { name: "Run it in this page" }).click();
    await page.waitForSelector(".scanned .beside");
    expect(await page.locator(".beside dd").allTextContents()).toEqual([
      expect.stringMatching(/^(runs|at risk|fails|unknown)/),
      "it ran to its end: exit status 0",
    ]);
    expect(await page.textContent(".beside dt")).toMatch(/^Predicted for chromium \d/);
    expect(complaints).toEqual([]);
  });

  test("a module that never ends is stopped by the reader", async () => {
    const path = join(folder, "endless.wat");
    const wasi = '(import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))';
    writeFileSync(path, `(module ${wasi} (memory (export "memory") 1) (func (export "_start") (loop (br 0))))`);
    const { page } = await open();
    await choose(page, path);
    await page.getByRole("button", { name: "Run it in this page" }).click();
    await page.getByRole("button", { name: "Stop" }).click();
    expect(await page.locator(".beside dd").last().textContent()).toBe("you stopped it");
  });
});
