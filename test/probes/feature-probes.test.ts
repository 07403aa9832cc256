import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { ProbeSource } from "../../src/probes/catalogue.js";
import { readNeeds } from "../../src/wasm/read.js";
import { realProbes } from "./compiled.js";

describe("a probe of a feature", () => {
  let probes: ProbeSource[];
  let compiled: Map<string, string>;
  beforeAll(async () => {
    ({ probes, compiled } = await realProbes(({ kind }) => kind === "feature"));
  });

  it("is a module that needs this feature, by its sections and its code", async () => {
    expect(probes.length).toBeGreaterThan(20);
    const without: string[] = [];
    for (const { id } of probes) {
      const bytes = new Uint8Array(readFileSync(compiled.get(id) as string));
      const read = async (at: number, length: number) => bytes.subarray(at, at + length);
      const { features } = await readNeeds({ name: id, size: bytes.length, read });
      if (!features.includes(id.slice("feature/".length))) without.push(`${id}: ${features}`);
    }
    expect(without).toEqual([]);
  });
});
