import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { ModuleImport } from "../../src/model/needs.js";
import { readNeeds } from "../../src/wasm/read.js";
import { realProbes } from "./compiled.js";

it("every probe compiles, and imports the syscall it is about with the signature of its fact", async () => {
  const { probes, compiled } = await realProbes(() => true);
  const wrong: string[] = [];
  // What components import has a test of its own, beside the encoder.
  for (const { id, syscall, modules = {} } of probes.filter(({ generate }) => !generate)) {
    const imports: ModuleImport[] = [];
    // A child process that it starts may be what calls.
    for (const key of [id, ...Object.values(modules)]) {
      const bytes = readFileSync(compiled.get(key) as string);
      const read = async (at: number, length: number) => bytes.subarray(at, at + length);
      imports.push(...(await readNeeds({ name: id, size: bytes.length, read })).imports);
    }
    const fits = imports.some(
      (one) =>
        one.module === syscall?.module &&
        ((one.name === syscall.name && one.signature === syscall.signature) || one.functions?.includes(syscall.name)),
    );
    if (syscall && !fits) wrong.push(id);
  }
  expect(wrong).toEqual([]);
});
