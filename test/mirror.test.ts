import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");

/** Tests of more than one file of src/: of the probes and recipes as they are, of the command line as a whole, of tools of the tests. */
const OF_MORE =
  /^(cli|faults|fuzz|mutation)\/|^runtimes\/kinds\/shipped-recipes\.|^probes\/(broken-set-up|feature-probes|lying-(component-)?host|namespaces|sources|ways-out)\./;

const tests = readdirSync(join(ROOT, "test"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".test.ts") && path.includes("/") && !OF_MORE.test(path));

it.each(tests)("test/%s lies where the file or folder lies that it is about", (path) => {
  const subject = path.replace(/\.test\.ts$/, "");
  const places = subject.startsWith("scripts/") ? [`${subject}.mjs`] : [`src/${subject}.ts`, `src/${subject}`, subject];
  expect(places.filter((place) => existsSync(join(ROOT, place)))).not.toEqual([]);
});
