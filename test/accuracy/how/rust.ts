import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Entry } from "../corpus.js";
import { cacheFolder, once, tool } from "./cache.js";
import { sourcePath } from "./sources.js";

const TARGET = "wasm32-wasip1";

const withTarget = (target: string): Promise<unknown> =>
  once(cacheFolder("tools", target), () => tool("rustup", ["target", "add", target]));

/** A program of the corpus, with Rust's standard library. */
export const rustc = (entry: Entry, out: string): Promise<void> => compile(entry, out, TARGET);

/** The same as a component of WASI 0.2. */
export const rustComponent = (entry: Entry, out: string): Promise<void> => compile(entry, out, "wasm32-wasip2");

async function compile(entry: Entry, out: string, target: string): Promise<void> {
  await withTarget(target);
  await tool("rustc", ["--edition=2021", "-O", "--target", target, "-o", out, sourcePath(entry)]);
}

/** A program of somebody else's crate: `name@version`. */
export async function cargoInstall(entry: Entry, out: string): Promise<void> {
  await withTarget(TARGET);
  const root = mkdtempSync(join(tmpdir(), "accuracy-cargo-"));
  try {
    const install = ["install", "--quiet", "--locked", "--target", TARGET, "--root", root, ...(entry.flags ?? [])];
    await tool("cargo", [...install, entry.package as string], { env: { CARGO_TARGET_DIR: join(root, "target") } });
    cpSync(join(root, "bin", `${entry.path}.wasm`), out);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
