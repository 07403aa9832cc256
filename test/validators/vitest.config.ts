import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: ["test/validators/*.check.ts"],
    // They install their tools into one folder.
    fileParallelism: false,
    // What downloads or is timed is asked once more; the reporter says so.
    retry: 1,
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});
