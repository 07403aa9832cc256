import { readdirSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, test } from "vitest";
import { findInstalled, findRuntime, readRecipe } from "../../../src/runtimes/index.js";
import { writeModules } from "../modules.js";

const job = await writeModules();
const folder = await mkdtemp(join(tmpdir(), "wasi-scan-test-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const shipped = new URL("../../../matrix/recipes/", import.meta.url).pathname;

const fake = {
  id: "fake",
  version: { args: ["--version"], pattern: "^Fake v(\\S+)" },
  run: ["--dir={dir}", "{env}", "{wasm}", "--", "{args}"],
  env: ["-e", "{key}={value}"],
  endings: [
    { end: "unlinked", stream: "stdout", pattern: "^no such import (?<module>\\w+)\\.(?<name>\\w+)$" },
    { end: "rejected", pattern: "^cannot compile", statuses: [3] },
    { end: "trapped", pattern: "^trap: " },
  ],
};

/** A recipe file, and a shell script for a binary. */
async function prepared(recipe: object, script: string): Promise<[file: string, binary: string]> {
  const file = join(folder, "recipe.json");
  const binary = join(folder, "engine");
  await writeFile(file, JSON.stringify(recipe));
  await writeFile(binary, `#!/bin/sh\nif [ "$1" = --version ]; then echo 'Fake v1.2.3 (today)'; exit; fi\n${script}\n`);
  await chmod(binary, 0o755);
  return [file, binary];
}

async function runs(script: string) {
  const { runtime, installed } = await readRecipe(...(await prepared(fake, script)));
  const host = await runtime.start(installed, { name: "default", flags: [] });
  return host.run(job("exit0"));
}

describe.each(readdirSync(shipped))("matrix/recipes/%s", (name) => {
  test("fits the schema, is named by its id, and reads", async () => {
    const recipe = JSON.parse(readFileSync(join(shipped, name), "utf8"));
    const schema = JSON.parse(readFileSync(join(shipped, "..", "recipes.schema.json"), "utf8"));
    const validate = new Ajv2020({ allErrors: true, strictRequired: false }).compile(schema);
    expect(validate(recipe) || validate.errors).toBe(true);
    expect(`${recipe.id}.json`).toBe(name);
    // It gets as far as asking the binary.
    await expect(readRecipe(join(shipped, name), "/bin/true")).rejects.toMatchObject({ code: "not-installed" });
  });
});

test("the binary is asked for its version", async () => {
  const { runtime, installed } = await readRecipe(...(await prepared(fake, "")));
  expect(installed).toEqual({ runtime: "fake", version: "1.2.3" });
  expect(await runtime.engine(installed)).toBe("Fake v1.2.3");
});

test("the words of a run are filled in", async () => {
  const { stdout } = await runs('for word; do echo "$word"; done');
  const { wasm, directory } = job("exit0");
  const words = [`--dir=${directory}`, "-e", "KEY=value", wasm, "--", "one", "two words", ""];
  expect(Buffer.from(stdout).toString()).toBe(words.join("\n"));
});

test("the first matching pattern decides how it ended, and earlier output is the guest's", async () => {
  const unlinked = await runs("echo said; echo 'no such import m.f'; exit 1");
  expect(unlinked.outcome).toEqual({ end: "unlinked", detail: "m.f" });
  expect(Buffer.from(unlinked.stdout).toString()).toBe("said\n");
  expect((await runs("echo 'cannot compile' >&2; exit 3")).outcome).toEqual({ end: "rejected" });
  expect((await runs("echo 'cannot compile' >&2; exit 4")).outcome).toEqual({ end: "exited", status: 4 });
  const trapped = await runs("echo 'trap: unreachable' >&2");
  expect(trapped.outcome).toEqual({ end: "trapped", detail: "unreachable" });
});

test.each([
  [{ id: "../up" }, /\$\.id: must match/],
  [{ run: ["run"] }, /\{wasm\}/],
  [{ version: { args: ["-v"], pattern: "(" } }, /regular expression/i],
  [{ endings: [{ end: "died", pattern: "x" }] }, /endings\[0\]\.end: must be one of "rejected", "unlinked"/],
])("a recipe with %j is refused by name", async (over, message) => {
  const [file, binary] = await prepared({ ...fake, ...over }, "");
  await expect(readRecipe(file, binary)).rejects.toMatchObject({
    code: "bad-data",
    message: expect.stringMatching(message),
  });
});

test("a wazero by recipe is seen as by its adapter", async () => {
  const [newest] = await findInstalled(findRuntime("wazero") as never);
  if (!newest) return;
  const file = join(folder, "wazero.json");
  const ending = (end: string, pattern: string) => ({ end, pattern, statuses: [1] });
  const recipe = {
    id: "my-wazero",
    version: { args: ["version"], pattern: "^v?(\\d\\S*)" },
    run: ["run", "-mount={dir}:/sandbox", "{env}", "{wasm}", "--", "{args}"],
    env: ["-env={key}={value}"],
    endings: [
      ending("rejected", "^error compiling wasm binary"),
      ending(
        "unlinked",
        '^error instantiating wasm binary: "(?<name>[^"]*)" is not exported in module "(?<module>[^"]*)"',
      ),
      ending("trapped", "^error instantiating wasm binary: "),
    ],
  };
  await writeFile(file, JSON.stringify(recipe));
  const { runtime, installed } = await readRecipe(file, join(newest.directory as string, "wazero"));
  expect(installed.version).toBe(newest.version);
  const host = await runtime.start(installed, { name: "default", flags: [] });
  const outcome = async (name: string) => (await host.run(job(name))).outcome;
  expect(await outcome("exit7")).toEqual({ end: "exited", status: 7 });
  expect(await outcome("unreachable")).toEqual({ end: "trapped", detail: "unreachable" });
  expect(await outcome("missing")).toEqual({ end: "unlinked", detail: "wasi_snapshot_preview1.no_such_call" });
  expect(await outcome("invalid")).toEqual({ end: "rejected" });
});
