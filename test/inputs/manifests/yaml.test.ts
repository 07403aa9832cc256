import { expect, it } from "vitest";
import { parseYaml } from "../../../src/inputs/manifests/yaml.js";

// Found by the fuzzer.
it.each([
  ["an alias within what it stands for", "a: &a {: *a,}"],
  ["one in a list", "a: &a\n- b\n- *a\n"],
  ["lists in lists", `a: ${"[".repeat(5000)}${"]".repeat(5000)}`],
  ["lists that do not end", "[".repeat(100_000)],
  ["lists by dashes", `a:\n  ${"- ".repeat(5000)}b`],
])("refuses %s", async (_, text) => {
  await expect(parseYaml(text)).rejects.toMatchObject({
    name: "WasiScanError",
    code: expect.stringMatching(/malformed|too-large/),
  });
});

// Found by the fuzzer: 16,000 took 6 s.
it("tells the first of many errors as soon as of few", async () => {
  const took = async (count: number) => {
    const began = performance.now();
    await expect(parseYaml(`a: 1\n${"!!set ".repeat(count)}--`)).rejects.toThrow(/^2: /);
    return performance.now() - began;
  };
  await took(100);
  const few = await took(2000);
  expect(await took(32_000)).toBeLessThan(16 * 8 * Math.max(few, 5));
});

it("reads lists that are as deep as any manifest's", async () => {
  await expect(parseYaml(`a: ${"[".repeat(50)}${"]".repeat(50)}`)).resolves.toHaveLength(1);
});
