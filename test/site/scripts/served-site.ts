import type { Browser, Page } from "playwright-core";
import { type FileServer, serveFiles } from "../../../src/commands/shared/serve-files.js";
import { readSite } from "../built-site.js";

/** A site on an address, as `site serve` answers: a worker does not start from a file. */
export const serveSite = (folder: string): Promise<FileServer> => serveFiles(readSite(folder), 0);

export interface Opened {
  page: Page;
  /** Errors, messages of the content security policy, and requests for anything but the site. */
  complaints: string[];
  /** Paths that were asked for. */
  requests: string[];
}

export async function openPage(browser: Browser, address: string, path: string): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const [complaints, requests]: [string[], string[]] = [[], []];
  page.on("console", (message) => /error|warning/.test(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.context().on("request", (request) => {
    const url = request.url();
    // The report that is downloaded, and what `site serve` tells of changes.
    if (url.startsWith("blob:") || url === `${address}reload`) return;
    if (url.startsWith(address) && request.method() === "GET") requests.push(url.slice(address.length));
    else complaints.push(`${request.method()} ${url}`);
  });
  await page.goto(address + path);
  return { page, complaints, requests };
}

/** Chooses a file, and waits until the page has answered. */
export async function choose(page: Page, path: string): Promise<void> {
  await page.setInputFiles("#drop-file", path);
  await answered(page);
}

export const answered = (page: Page) =>
  page.waitForSelector(".scanned .decision, .scanned [role=alert]", { timeout: 120_000 });
