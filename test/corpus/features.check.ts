import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { listInputs } from "../../src/inputs/index.js";
import { readNeeds } from "../../src/wasm/read.js";
import { folderOf, testsuites, wasmTools } from "./cache.mjs";
import { disagreement } from "./feature-switches.js";

async function featuresOf(path: string): Promise<string[] | undefined> {
  for await (const input of listInputs(path)) {
    const file = await input.open();
    const needs = await readNeeds(file).finally(() => file.close());
    return needs.format === "core" ? needs.features : undefined;
  }
  throw new Error("no input");
}

/** Files below a folder that end so, or the one file that does. */
function below(path: string, ending: string): string[] {
  if (!existsSync(path)) return [];
  if (path.endsWith(ending)) return [path];
  const files = readdirSync(path, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(ending))
    .map((file) => join(path, file))
    .sort();
}

const packages: { package: string; modules: string[] }[] = JSON.parse(
  readFileSync(new URL("modules.json", import.meta.url), "utf8"),
);

describe("the features of real modules are those that wasm-tools misses when they are switched off", () => {
  const paths = packages.flatMap(({ package: name, modules }) =>
    modules.map((module) => join(folderOf(name), "package", module)).filter((path) => existsSync(path)),
  );
  test.each(paths.map((path) => [relative(folderOf("."), path), path]))("%s", async (_name, path) => {
    const features = await featuresOf(path);
    if (features) expect(disagreement(path, features)).toEqual([]);
  });
});

/**
 * With the switch of custom descriptors on, wasm-tools gives the branch of `br_on_cast` a wider type; these modules
 * need that type and no encoding of the proposal, and engines without it refuse them as badly typed.
 */
const otherTyping = /custom-descriptors.br_on_cast(_fail)?\.wast$/;

const PROBES = new URL("../../probes/feature", import.meta.url);

/** What the host gives, and no engine must know; the suites link with a host of their own. */
const ofTheHost = /^(imported-.*|dynamic-linking|branch-hinting)$/;

describe("and so are those of the specification's test modules", () => {
  const seen = new Set<string>();
  const needing = new Map<string, number>();
  let judged = 0;
  const paths = testsuites.flatMap(({ folder, scripts }) =>
    scripts.flatMap((scriptsOf) => below(scriptsOf, ".wast").map((path) => [relative(join(folder, ".."), path), path])),
  );

  test.each(paths)("%s", async (_name, path) => {
    const folder = mkdtempSync(join(tmpdir(), "wasi-scan-testsuite-"));
    const list = join(folder, "commands.json");
    const { status } = spawnSync(wasmTools, ["json-from-wast", path, "-o", list, "--wasm-dir", folder]);
    expect(status).toBe(0);
    const wrong: string[] = [];
    for (const { line, filename } of modulesOf(readFileSync(list, "utf8"))) {
      const digest = createHash("sha256")
        .update(readFileSync(join(folder, filename)))
        .digest("hex");
      if (seen.has(digest)) continue;
      seen.add(digest);
      const features = await featuresOf(join(folder, filename));
      // A component among them is none of this test's.
      if (!features) continue;
      const found = disagreement(join(folder, filename), features);
      // A few belong to drafts that wasm-tools has left behind.
      if (!found) continue;
      judged++;
      for (const feature of features) needing.set(feature, (needing.get(feature) ?? 0) + 1);
      wrong.push(...found.map((text) => `line ${line}: ${text}`));
    }
    rmSync(folder, { recursive: true });
    if (otherTyping.test(path)) expect(wrong.filter((text) => !text.includes("type mismatch"))).toEqual([]);
    else expect(wrong).toEqual([]);
  });

  test.skipIf(paths.length === 0)("more than a thousand of them, some of each proposal", () => {
    console.log(`${judged} modules: ${[...needing].sort().map(([feature, count]) => `${feature} ${count}`)}`);
    expect(judged).toBeGreaterThan(1000);
    const proposals = readdirSync(PROBES).map((file) => file.replace(/\.wat$/, ""));
    expect(proposals.filter((name) => !ofTheHost.test(name) && !needing.has(name))).toEqual([]);
  });
});

function modulesOf(list: string): { line: number; filename: string }[] {
  const { commands } = JSON.parse(list) as { commands: { type: string; line: number; filename?: string }[] };
  return commands.flatMap(({ type, line, filename }) =>
    /^(module|module_definition|assert_unlinkable|assert_uninstantiable)$/.test(type) && filename?.endsWith(".wasm")
      ? [{ line, filename }]
      : [],
  );
}
