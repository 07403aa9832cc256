import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Runs real programs on the runtimes that are installed: `npm run reality`. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: ["test/reality/*.check.ts"],
    testTimeout: 600_000,
    hookTimeout: 300_000,
  },
});
