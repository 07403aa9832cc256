import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SizesFile } from "../../model/figures/sizes.js";

/** What `npm run sizes` measured, where the matrix folder has it. */
export function readSizes(root: string): SizesFile | undefined {
  const path = join(root, "sizes.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as SizesFile) : undefined;
}
