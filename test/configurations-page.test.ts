import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { observationPath } from "../src/matrix/files/observation-files.js";
import { compareVersions } from "../src/model/versions.js";
import { runtimes } from "../src/runtimes/index.js";
import { observationsOnFile } from "./on-file.js";

const ROOT = resolve(import.meta.dirname, "..");
const PAGE = join(ROOT, "docs/configurations.md");
const files = observationsOnFile().filter(({ platform }) => platform === "linux-x64");
const versionsOf = (id: string) => [
  ...new Set(files.filter(({ runtime }) => runtime === id).map(({ version }) => version)),
];

/** One row per runtime and version: every configuration that applies there, with its flags. */
function page(): string {
  const rows = runtimes.flatMap(({ id, configurations }) =>
    versionsOf(id)
      .sort(compareVersions)
      .map((version) => {
        const here = configurations.filter(({ applies }) => applies?.(version) ?? true);
        const texts = here.map(({ name, flags }) => `${name}${flags.length > 0 ? ` (\`${flags.join(" ")}\`)` : ""}`);
        return `| ${id} | ${version} | ${texts.join(", ")} |`;
      }),
  );
  const head = "| runtime | version | configurations |\n|---|---|---|";
  return `# Configurations\n\nEvery measured version on linux-x64, and the configurations it was measured in. Generated from the adapters by\n\`UPDATE=1 npx vitest run --config test/vitest.config.ts test/configurations-page.test.ts\`; the test holds each against its observations.\n\n${head}\n${rows.join("\n")}\n`;
}

it("each applies only with an observation of its flags, in every measured version", () => {
  const holes = runtimes.flatMap(({ id, configurations }) =>
    versionsOf(id).flatMap((version) =>
      configurations
        .filter(({ applies }) => applies?.(version) ?? true)
        .filter(({ name, flags }) => {
          const path = { runtime: id, version, platform: "linux-x64", configuration: name };
          const file = files.find((one) => observationPath(one) === observationPath(path));
          return file?.flags.join(" ") !== flags.join(" ");
        })
        .map(({ name }) => `${id} ${version} ${name}`),
    ),
  );
  expect(holes).toEqual([]);
});

it("the flags of each were taken: its exit canary ended well", () => {
  const refused = files.filter(({ flags, observations, cannot }) => {
    const seen = observations["canary/exit-0"]?.outcome;
    return flags.length > 0 && !("canary/exit-0" in cannot) && !(seen?.end === "exited" && seen.status === 0);
  });
  expect(refused.map(observationPath)).toEqual([]);
});

it("the page lists them", () => {
  if (process.env.UPDATE) writeFileSync(PAGE, page());
  expect(existsSync(PAGE) && readFileSync(PAGE, "utf8")).toBe(page());
});
