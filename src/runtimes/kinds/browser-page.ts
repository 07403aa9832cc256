import type { Browser } from "playwright-core";
import type { Answer } from "../process/answer.js";
import type { Remote } from "./remote-host.js";

/** A WASI library as a page loads it; paths are those of the page's server. */
export interface PageLibrary {
  /** File name without `.mjs` in `hosts/libraries/`. */
  adapter: string;
  entry: string;
  /** A file system, for libraries without one. */
  fs?: string;
  /** Jobs per worker: more for a slow start, fewer if the worker's age affects results. */
  jobsPerWorker?: number;
}

/** What `hosts/browser/page.mjs` defines. */
interface JobPage {
  runJob(job: object): Promise<Answer>;
  ready(library: PageLibrary): Promise<void>;
}

/** A fresh page with that address, which loads `hosts/browser/page.mjs`, and jobs in it with that library. */
export async function openPage(browser: Browser, address: string, library: PageLibrary): Promise<Remote> {
  const page = await browser.newPage();
  const gone = new Promise((resolve) => {
    page.once("crash", resolve);
    page.once("close", resolve);
  });
  await page.goto(address);
  return {
    gone,
    ask: (job) => page.evaluate((sent) => (globalThis as unknown as JobPage).runJob(sent), { ...job, library }),
    ready: () => page.evaluate((one) => (globalThis as unknown as JobPage).ready(one), library),
    end: () => page.close(),
  };
}
