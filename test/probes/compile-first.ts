import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { build } from "esbuild";

const ROOT = resolve(import.meta.dirname, "../..");

/**
 * Before all tests, on every processor: from an empty cache compiling takes minutes on a busy machine, longer than a test
 * may last, and files that run at once would each do it.
 */
export async function setup(): Promise<void> {
  const program = resolve(ROOT, "dist/compile-share.mjs");
  await build({
    entryPoints: [resolve(import.meta.dirname, "compile-share.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "warning",
  });
  const shares = availableParallelism();
  await Promise.all(
    Array.from({ length: shares }, async (_, share) => {
      const [status] = await once(fork(program, [`${share}`, `${shares}`], { cwd: ROOT }), "close");
      if (status !== 0) throw new Error(`compiling the probes ended with status ${status}`);
    }),
  );
}
