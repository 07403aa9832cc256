import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AccuracyFile } from "../../accuracy/accuracy.js";

/** What `npm run accuracy` found, where the matrix folder has it. */
export function readAccuracy(root: string): { accuracy?: AccuracyFile } {
  const path = join(root, "accuracy.json");
  return existsSync(path) ? { accuracy: JSON.parse(readFileSync(path, "utf8")) as AccuracyFile } : {};
}
