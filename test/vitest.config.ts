import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Tests of what is on file, which read hundreds of observations, and of the documents made of them. */
const ON_FILE = [
  ...["cases", "configurations-page", "conventions-page", "data", "findings", "first-screen-page"],
  ...["official-suite", "readme", "sandbox-page", "shipped-matrix"],
].map((name) => `test/${name}.test.ts`);

/** Tests of pure rooms, and of files as text: they need no compiler, no build and no runtime. `npm run test:pure` */
const PURE = [
  "test/*.test.ts",
  "test/{model,judge,advice,explain,wasm,matrix,formats,gate,accuracy,scripts}/**/*.test.ts",
];

/** Tests of the website: they share two sites, each built once. */
const SITE = ["test/site/**/*.test.ts"];

const shared = { root, testTimeout: 60_000, hookTimeout: 120_000 };

/** Processes, browsers and servers are late on a busy machine: asked once more, and then said to be by the reporter. */
const timed = { ...shared, testTimeout: 180_000, retry: 1 };

export default defineConfig({
  test: {
    // One for each core: most tests of "whole" wait for processes that they start.
    maxWorkers: "100%",
    projects: [
      // Pure: what one file imports need not be loaded again for the next.
      { test: { ...shared, name: "pure", include: PURE, exclude: ON_FILE, isolate: false } },
      { test: { ...shared, name: "on-file", include: ON_FILE, isolate: false } },
      {
        test: {
          ...timed,
          name: "whole",
          include: ["test/**/*.test.ts"],
          exclude: [...PURE, ...SITE, "test/faults/**", "test/corpus/**", "test/reality/**"],
          globalSetup: "test/probes/compile-first.ts",
        },
      },
      { test: { ...timed, name: "site", include: SITE, globalSetup: "test/site/build-sites.ts" } },
    ],
  },
});
