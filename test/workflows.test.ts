import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const FOLDER = resolve(import.meta.dirname, "../.github/workflows");
const workflows = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), "utf8")] as const);

describe.each(workflows)(".github/workflows/%s", (_, text) => {
  it("names every action by its full commit, with the version that it is", () => {
    const uses = text.split("\n").filter((line) => /^\s*(- )?uses:/.test(line));
    expect(uses.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
    expect(uses.length).toBeGreaterThan(0);
  });

  it("grants nothing but what a job asks for", () => {
    expect(text).toMatch(/^permissions: \{\}$/m);
  });

  it("puts no expression into a shell script, where it would be run", () => {
    const scripts = [...text.matchAll(/^( *)(?:- )?run: \|\n((?:\1 {2,}.*\n|\n)+)/gm)].map((match) => match[2]);
    const lines = text.split("\n").filter((line) => /^\s*(- )?run: [^|]/.test(line));
    expect([...scripts, ...lines].filter((script) => script?.includes("${{"))).toEqual([]);
  });
});
