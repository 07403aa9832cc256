import { defineConfig } from "vitest/config";

/** `node test/corpus/fetch.mjs && npx vitest run --config test/corpus/vitest.config.ts`; no part of the ordinary tests. */
export default defineConfig({
  test: {
    include: ["test/corpus/*.check.ts"],
    // What downloads or is timed is asked once more; the reporter says so.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxConcurrency: 2,
    maxWorkers: "100%",
  },
});
