import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { configurationFor, predict } from "../../src/commands/running/predict.js";
import { scan as report } from "../../src/judge/scan.js";
import type { Matrix } from "../../src/matrix/format.js";
import type { Installed, Runtime } from "../../src/model/runtime.js";
import { findInstalled, runtimes } from "../../src/runtimes/index.js";
import { jcoTools, wasmTools } from "./cache.mjs";
import { build, type Example, examples, nameOf, worldOf } from "./jco-examples.js";
import { checkComponent, scan } from "./judge.js";
import { serve } from "./serve.js";

const ready = existsSync(wasmTools) && existsSync(jcoTools);
const matrix = JSON.parse(readFileSync(new URL("../../dist/matrix.json", import.meta.url), "utf8")) as Matrix;
/** Making one takes 15 s, on a busy machine minutes. */
const timeout = 600_000;
const rows: string[] = [];

afterAll(() => console.log(["example · runtime · predicted · actual", ...rows.sort()].join("\n")));

/** Interfaces and functions that the world names, as they are called outside their package. */
function named(world: string, direction: "import" | "export"): string[] {
  const [, own = ""] = /^package (\S+?)(?:@\S+)?;/m.exec(world) ?? [];
  const version = /^package \S+?(@\S+);/m.exec(world)?.[1] ?? "";
  return [...world.matchAll(new RegExp(`^  ${direction} ([^\\s;]+?)(;|: func)`, "gm"))].map(([, name = "", end]) =>
    name.includes("/") || end !== ";" ? name : `${own}/${name}${version}`,
  );
}

/** Toolchains link an interface to the newest patch release that something else asks for. */
const release = (name: string) => name.replace(/(@0\.2)\.\d+$/, "$1");

describe.skipIf(!ready).concurrent("a component for the world of jco's example", () => {
  test.each(examples)("$folder", { timeout }, async (example) => {
    const path = await build(example);
    const needs = await checkComponent(path);
    // Made by JavaScript engines, which ask for WASI whatever the program does; features are needed by any.
    if (example.engine !== "wasm-tools") expect(needs.imports.length).toBeGreaterThan(0);
    expect(needs.features.length).toBeGreaterThan(1);
    expect(needs.component?.starts).toEqual(example.starts ? [example.starts] : []);
    const exported = needs.component?.exports.map(({ name }) => name) ?? [];
    expect(exported).toEqual(expect.arrayContaining(named(worldOf(example), "export")));
    const imported = needs.component?.imports.map(({ name }) => release(name)) ?? [];
    for (const name of named(worldOf(example), "import")) expect(imported).toContain(release(name));
    for (const chosen of await newest()) await compare(example, path, chosen);
  });
});

interface Chosen {
  runtime: Runtime;
  installed: Installed;
}

/** The newest that is here of the two that run components, and was measured. */
async function newest(): Promise<Chosen[]> {
  const found = await Promise.all(
    runtimes
      .filter(({ id }) => id === "wasmtime" || id === "jco")
      .map(async (runtime) => {
        const here = new Set((await findInstalled(runtime)).map(({ version }) => version));
        const version = runtime.versions.find((one) => here.has(one));
        const installed = (await findInstalled(runtime)).find((one) => one.version === version);
        return installed ? [{ runtime, installed }] : [];
      }),
  );
  return found.flat();
}

/** What is predicted to run must run, and what is predicted to fail must not. */
async function compare(example: Example, path: string, { runtime, installed }: Chosen): Promise<void> {
  const { needs } = await scan(path);
  const verdict = predict(report({ name: path, bytes: 0 }, needs, matrix), installed);
  const predicted = verdict?.verdict ?? "unknown";
  if (predicted !== "runs") expect(verdict?.reasons.length).toBeGreaterThan(0);
  const works = await run(example, path, { runtime, installed }, configurationFor(runtime, verdict));
  const why = (verdict?.reasons ?? []).filter(({ support }) => !["links", "unknown"].includes(support));
  const because = why.map((one) => `${one.import ?? one.feature ?? one.trait} ${one.support}`).join(", ");
  rows.push(
    `${nameOf(example)} · ${installed.runtime} ${installed.version} · ${predicted}${because && ` (${because})`} · ${works ?? "not run"}`,
  );
  if (predicted === "runs" && works !== undefined)
    expect([nameOf(example), installed.runtime, works]).toEqual([nameOf(example), installed.runtime, "ran"]);
  if (predicted === "fails")
    expect([nameOf(example), installed.runtime, works]).not.toEqual([nameOf(example), installed.runtime, "ran"]);
}

/** `ran` where it did what it is for, else how it ended; undefined where no host here starts such a component. */
async function run(
  example: Example,
  wasm: string,
  { runtime, installed }: Chosen,
  configuration: Runtime["configurations"][number],
): Promise<string | undefined> {
  if (example.serves !== undefined)
    return runtime.id === "wasmtime" ? serve(installed, wasm, example.serves) : undefined;
  if (example.stdout === undefined && example.stdoutHas === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "wasi-scan-example-run-"));
  const stdin = join(folder, "stdin");
  writeFileSync(stdin, example.stdin ?? "");
  mkdirSync(join(folder, "sandbox"));
  const host = await runtime.start(installed, configuration);
  try {
    const job = { wasm, args: [], env: {}, stdin, directory: join(folder, "sandbox"), timeoutMs: timeout };
    const { outcome, stdout } = await host.run(job);
    const text = Buffer.from(stdout).toString("utf8");
    if (outcome.end !== "exited" || (outcome.status ?? 0) !== 0) return `${outcome.end} ${outcome.detail ?? ""}`.trim();
    const right = example.stdout === undefined ? text.includes(example.stdoutHas ?? "") : text === example.stdout;
    return right ? "ran" : `printed ${JSON.stringify(text)}`;
  } finally {
    await host.close();
  }
}
