import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What full disks, kills, signals and hostile guests leave behind: `npm run faults`. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: ["test/faults/*.test.ts"],
    globalSetup: "test/probes/compile-first.ts",
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: "100%",
    // A process that is late on a busy machine is asked once more; the reporter says so.
    retry: 1,
  },
});
