import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { wasmTools } from "./cache.mjs";
import { checkComponent } from "./judge.js";

const wit = new URL("worlds.wit", import.meta.url).pathname;
const worlds = [...readFileSync(wit, "utf8").matchAll(/^world (\S+)/gm)].map(([, name = ""]) => name);

/** A component that fits the world, made as toolchains make theirs; its code does nothing. */
function build(world: string): string {
  const folder = mkdtempSync(join(tmpdir(), "wasi-scan-worlds-"));
  const run = (...args: string[]) => execFileSync(wasmTools, ["component", ...args]);
  run("embed", wit, "--dummy", "-w", world, "-o", join(folder, "module.wasm"));
  run("new", join(folder, "module.wasm"), "-o", join(folder, `${world}.wasm`));
  return join(folder, `${world}.wasm`);
}

test("there are at least twenty worlds", () => {
  expect(worlds.length).toBeGreaterThanOrEqual(20);
});

test.skipIf(!existsSync(wasmTools)).each(worlds)("a component for the world %s", async (world) => {
  await checkComponent(build(world));
});
