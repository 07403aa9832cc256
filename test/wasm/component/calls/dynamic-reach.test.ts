import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readNeeds } from "../../../../src/wasm/read.js";

/** Made of libraries.wat by `wasm-tools parse`. */
const FILE = join(import.meta.dirname, "../../../fixtures/components/libraries.wasm");

test("a function that a library exports and nobody calls reaches nothing", async () => {
  const bytes = readFileSync(FILE);
  const read = async (offset: number, length: number) => bytes.subarray(offset, offset + length);
  const { imports } = await readNeeds({ name: "libraries.wasm", size: bytes.length, read });
  expect(imports.map(({ module, reach }) => [module, reach])).toEqual([
    ["wasi:random/random@0.2.0", "none"],
    ["wasi:clocks/monotonic-clock@0.2.0", "direct"],
  ]);
});
