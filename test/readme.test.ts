import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { readRuntimeFacts } from "../src/matrix/files/facts-files.js";
import { compareVersions } from "../src/model/versions.js";
import { observationsOnFile } from "./on-file.js";

const ROOT = resolve(import.meta.dirname, "..");
const PAGE = resolve(ROOT, "docs/measuring.md");
const TABLE = /<!-- measured: .*? -->\n[\s\S]*?<!-- end of measured -->/;

const MOST_FLAGS = 3;

/** What the observations of this checkout cover, one line per runtime. */
function measuredTable(): string {
  const files = observationsOnFile();
  const facts = readRuntimeFacts(resolve(ROOT, "matrix"));
  const versionsOf = (id: string) =>
    [...new Set(files.filter(({ runtime }) => runtime === id).map(({ version }) => version))].sort(compareVersions);
  const measured = facts.filter(({ id }) => versionsOf(id).length > 0);
  const count = measured.reduce((sum, { id }) => sum + versionsOf(id).length, 0);
  const rows = measured.map(({ id, name, obtained }) => {
    const versions = versionsOf(id);
    const range = versions.length === 1 ? versions[0] : `${versions[0]} – ${versions.at(-1)}`;
    const named = files.filter(({ runtime, configuration }) => runtime === id && configuration !== "default");
    const flags = [...new Set(named.map((file) => `\`${file.flags.join(" ")}\``))];
    // Where the flags change from version to version, what they are for.
    const names = [...new Set(named.map(({ configuration }) => configuration))];
    const also = flags.length > MOST_FLAGS ? names.join(", ") : flags.join(", ");
    return `| \`${id}\` | ${name} | ${versions.length} | ${range} | ${also} | ${obtained} |`;
  });
  return [
    "<!-- measured: UPDATE=1 npx vitest run --config test/vitest.config.ts test/readme.test.ts writes this -->",
    `${measured.length} runtimes, ${count} versions, on ${[...new Set(files.map(({ platform }) => platform))].join(", ")}:`,
    "",
    "| id | runtime | versions | from – to | also with | how to get it |",
    "|---|---|---|---|---|---|",
    ...rows,
    "<!-- end of measured -->",
  ].join("\n");
}

it("docs/measuring.md lists what was measured", () => {
  const text = readFileSync(PAGE, "utf8");
  if (process.env.UPDATE === "1") writeFileSync(PAGE, text.replace(TABLE, measuredTable()));
  else expect(TABLE.exec(text)?.[0]).toBe(measuredTable());
});
