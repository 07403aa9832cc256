import { expect, it } from "vitest";
import { matches } from "../../src/gate/patterns.js";

it.each([
  ["abc", "abc", true],
  ["abc", "abcd", false],
  ["a*", "a", true],
  ["*", "", true],
  ["a*c", "abbc", true],
  ["ab*ba", "aba", false],
  ["a*b*c", "axbxc", true],
  ["a*b*c", "acb", false],
  ["a*bc*c", "abc", false],
  ["**a**", "bab", true],
  ["a.c", "abc", false],
])("%s takes %s: %s", (pattern, name, expected) => expect(matches(pattern, name)).toBe(expected));

it("is quick, whatever a stranger calls things", () => {
  const started = performance.now();
  expect(matches(`${"*a".repeat(1000)}b`, "a".repeat(100_000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(1000);
});
