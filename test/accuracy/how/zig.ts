import type { Entry } from "../corpus.js";
import { cacheFolder, pipPackage, tool } from "./cache.js";
import { sourcePath } from "./sources.js";

const ZIG = "ziglang@0.17.1";

/** `zig cc` and `zig c++`: clang with the wasi-libc that Zig ships. */
export const zigCc = (entry: Entry, out: string): Promise<unknown> =>
  zig([entry.source?.endsWith(".c") ? "cc" : "c++", "--target=wasm32-wasi", "-O2", "-o", out], entry);

/** Zig's own language and standard library. */
export const zigBuild = (entry: Entry, out: string): Promise<unknown> =>
  zig(["build-exe", "-target", "wasm32-wasi", "-O", "ReleaseSmall", `-femit-bin=${out}`], entry);

async function zig(args: string[], entry: Entry): Promise<void> {
  const program = `${await pipPackage(ZIG)}/ziglang/zig`;
  const cache = { ZIG_GLOBAL_CACHE_DIR: cacheFolder("zig"), ZIG_LOCAL_CACHE_DIR: cacheFolder("zig") };
  await tool(program, [...args, sourcePath(entry), ...(entry.flags ?? [])], { env: cache });
}
