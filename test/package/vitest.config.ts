import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What a consumer gets from npm: `npm run package`. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: ["test/package/*.check.ts"],
    globalSetup: "test/package/pack-once.ts",
    // One after the other: a time is measured.
    fileParallelism: false,
    // What downloads or is timed is asked once more; the reporter says so.
    retry: 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
