import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StartupFile } from "../../model/figures/startup.js";

/** What `npm run startup` measured, where the matrix folder has it. */
export function readStartup(root: string): StartupFile | undefined {
  const path = join(root, "startup.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as StartupFile) : undefined;
}
