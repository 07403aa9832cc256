import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Entry } from "../corpus.js";
import { tool } from "./cache.js";
import { sourcePath } from "./sources.js";

const target = { GOOS: "wasip1", GOARCH: "wasm", CGO_ENABLED: "0" };

/** A program of the corpus, with Go's standard library. */
export const goBuild = (entry: Entry, out: string): Promise<unknown> =>
  tool("go", ["build", "-o", out, sourcePath(entry)], { env: target });

/** A module of Wasm as a module of Go brings it, such as one that another compiler made: `path@version`. */
export async function fromGoModule(entry: Entry, out: string): Promise<void> {
  // In the module of this package, Go would want what it needs to be listed there.
  const told = await tool("go", ["mod", "download", "-json", entry.package as string], { cwd: tmpdir() });
  cpSync(join((JSON.parse(told) as { Dir: string }).Dir, entry.path as string), out);
}

/** A program of somebody else's module: `path@version`. */
export async function goInstall(entry: Entry, out: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "accuracy-go-"));
  try {
    const modules = (await tool("go", ["env", "GOMODCACHE"])).trim();
    // Go refuses to put a program for another system where its own ones go.
    const env = { ...target, GOPATH: folder, GOMODCACHE: modules, GOBIN: "" };
    await tool("go", ["install", entry.package as string], { env });
    cpSync(join(folder, "bin", "wasip1_wasm", entry.path as string), out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
