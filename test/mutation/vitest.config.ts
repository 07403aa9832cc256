import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Lies to every behaviour probe from inside its own module, on honest runtimes: `npm run probe:mutate`. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: ["test/mutation/*.check.ts"],
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
  },
});
