import { expect, it } from "vitest";
import { parseToml } from "../../../src/inputs/manifests/toml.js";

// Found by the fuzzer.
it.each([
  ["lists in lists", `a = ${"[".repeat(5000)}${"]".repeat(5000)}`],
  ["lists in so many that the parser gives up", `a = ${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ["tables in tables", `a = ${"{a=".repeat(5000)}1${"}".repeat(5000)}`],
])("refuses %s", async (_, text) => {
  await expect(parseToml(text)).rejects.toMatchObject({ name: "WasiScanError", code: "too-large" });
});

it("reads lists that are as deep as any manifest's", async () => {
  await expect(parseToml(`a = ${"[".repeat(50)}${"]".repeat(50)}`)).resolves.toHaveLength(1);
});
