import { aboutCall } from "../explain/call-words.js";
import type { Context } from "./data/context.js";
import { syscallPath } from "./data/links.js";
import { nameOfPage } from "./data/matrix-pages.js";

/** What can be found: name, kind, page, other words. */
export type SearchEntry = [name: string, kind: string, href: string, words: string];

/** A script, not JSON, because a page that was opened from a disk may load only scripts. */
export function searchIndex(context: Context): string {
  const entries: SearchEntry[] = [
    ...context.newest.map(({ label, href, runtime }): SearchEntry => {
      const fact = context.data.runtimes.find(({ id }) => id === runtime);
      return [label, "runtime", href, fact ? `${fact.name} ${fact.about}` : ""];
    }),
    ...context.pages.map((page): SearchEntry => [nameOfPage(page), "ABI", page.path, page.groups[0]?.title ?? ""]),
    ...context.data.facts
      .filter(({ mirrors }) => !mirrors)
      .map(
        ({ module, name, removed }): SearchEntry => [
          name,
          removed ? `${module}, removed` : module,
          syscallPath(module, name),
          aboutCall(name) ?? "",
        ],
      ),
    ...context.groups
      .filter(({ noun }) => noun !== "Syscall")
      .flatMap(({ rows, title }) => rows.map(({ name, href }): SearchEntry => [name, title, href, ""])),
  ];
  return `globalThis.wasiScanSearch=${JSON.stringify(entries)};\n`;
}
