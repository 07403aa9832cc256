import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readStartup } from "../src/matrix/files/startup-file.js";
import { type StartupFile, startupSentence } from "../src/model/figures/startup.js";

const ROOT = resolve(import.meta.dirname, "..");
const PAGE = resolve(ROOT, "docs/startup.md");
const WRITTEN_BY = "UPDATE=1 npx vitest run --config test/vitest.config.ts test/startup-page.test.ts";
const file = readStartup(resolve(ROOT, "matrix"));

function page({ date, host, rounds, native, runtimes, missing }: StartupFile): string {
  const rows = runtimes.map(
    (one) =>
      `| \`${one.runtime}\` | ${one.version} | ${one.median} | ${one.quartiles.join(" – ")} | \`${one.command}\` |`,
  );
  const without = Object.entries(missing).map(([id, why]) => `- \`${id}\`: ${why}`);
  return `<!-- ${WRITTEN_BY} writes this -->

# How long a start takes

From the start of the process until the output of a hello world is here, as a multiple of what a native program took in the
same round (${native}). One run, all programs one after another in each of ${rounds} rounds: the ratio of the medians does not
depend on how busy the machine was. A library's process is that of its language with the program that loads it, so
Node, Python, a JVM or a browser is part of the figure; a server that keeps its engine pays that once.

Measured ${date} on ${host}. The newest installed version of each runtime; half of the rounds lay between the two figures
of the third column. The command repeats a row beside the native program; \`npm run startup\` measures all anew.

| runtime | version | times native | half of the rounds | command |
|---|---|---|---|---|
${rows.join("\n")}
${without.length > 0 ? `\nWithout a figure:\n\n${without.join("\n")}\n` : ""}`;
}

describe("docs/startup.md", () => {
  const measured = file as StartupFile;
  it("is the table of matrix/startup.json", () => {
    if (process.env.UPDATE === "1") writeFileSync(PAGE, page(measured));
    expect(existsSync(PAGE)).toBe(true);
    expect(readFileSync(PAGE, "utf8")).toBe(page(measured));
  });

  it("has each runtime once, with a figure and the command that shows it, or a reason", () => {
    const ids = measured.runtimes.map(({ runtime }) => runtime);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id in measured.missing)).toEqual([]);
    for (const { runtime, median, quartiles, command } of measured.runtimes) {
      expect(quartiles[0]).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(quartiles[1]);
      expect(command).toContain(runtime);
      expect(startupSentence(measured, runtime)).toContain(`${median} times`);
    }
  });
});
