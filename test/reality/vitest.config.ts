import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Runs real programs on the runtimes that are installed: `npm run reality`. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: ["test/reality/*.check.ts"],
    // What downloads or is timed is asked once more; the reporter says so.
    retry: 1,
    testTimeout: 600_000,
    hookTimeout: 300_000,
  },
});
