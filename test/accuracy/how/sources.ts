import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Entry } from "../corpus.js";

export const sourcePath = (entry: Entry): string => resolve("test/accuracy/sources", entry.source as string);

/** The source with the headers of the corpus that it includes. */
export const sourceText = (entry: Entry): string => withHeaders(sourcePath(entry));

function withHeaders(path: string): string {
  const text = readFileSync(path, "utf8");
  const headers = [...text.matchAll(/^#include "(.+)"$/gm)].map(([, name = ""]) => join(dirname(path), name));
  return [text, ...headers.map(withHeaders)].join("");
}
