import { expect, it } from "vitest";
import { memo } from "../../src/model/memo.js";

it("makes the value of a key once, from the key", () => {
  const known = new Map<string, string[]>();
  memo(known, "a", (key) => [key]).push("more");
  expect(memo(known, "a", () => ["made again"])).toEqual(["a", "more"]);
});

it("knows zero, false and the empty text as values", () => {
  const known = new Map<string, number | string | boolean>([
    ["zero", 0],
    ["false", false],
    ["empty", ""],
  ]);
  for (const [key, value] of known) expect(memo(known, key, () => "made again")).toBe(value);
});

it("remembers nothing of what failed", () => {
  const known = new Map<string, number>();
  const failing = () => {
    throw new Error("not yet");
  };
  expect(() => memo(known, "a", failing)).toThrow("not yet");
  expect(memo(known, "a", () => 1)).toBe(1);
});
