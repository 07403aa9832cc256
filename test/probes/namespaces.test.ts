import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { realProbes } from "./compiled.js";

describe("a probe of wasi_unstable", () => {
  it("imports nothing from another namespace: some runtimes take only one", async () => {
    const { probes, compiled } = await realProbes(
      ({ kind, syscall }) => kind === "behaviour" && syscall?.module === "wasi_unstable",
    );
    const modules = probes.map(({ id }) => new WebAssembly.Module(readFileSync(compiled.get(id) as string)));
    const namespaces = new Set(
      modules.flatMap((module) => WebAssembly.Module.imports(module).map((one) => one.module)),
    );
    expect([...namespaces]).toEqual(["wasi_unstable"]);
  });
});
