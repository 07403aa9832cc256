import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cacheDirectory } from "../../src/runtimes/index.js";
import { faultsOf, judged, rendered } from "../screens.js";
import { corpus } from "./cache.mjs";

/** Those that the corpus brings, and those that `npm run accuracy` has made. */
const modules = [corpus, join(cacheDirectory(), "accuracy", "modules")].flatMap((folder) =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [])
    .filter((file) => file.endsWith(".wasm"))
    .map((file) => join(folder, file)),
);

it("there are real modules", () => expect(modules.length).toBeGreaterThan(50));

it.each(modules)("the first screen of %s keeps to its bounds", async (path) => {
  const module = await judged(path);
  expect([60, 80, 200].flatMap((width) => faultsOf(rendered([module], width), width))).toEqual([]);
});
