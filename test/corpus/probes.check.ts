import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { realProbes } from "../probes/compiled.js";
import { wasmTools } from "./cache.mjs";

test.skipIf(!existsSync(wasmTools))("every component that we write is valid to wasm-tools", async () => {
  const { probes, compiled } = await realProbes(({ generate, wrap }) => (generate ?? wrap) !== undefined);
  expect(probes.length).toBeGreaterThan(200);
  for (const { id } of probes) {
    const path = compiled.get(id) as string;
    expect(() => execFileSync(wasmTools, ["validate", "--features", "all", path]), id).not.toThrow();
  }
});
