import { expect, it } from "vitest";
import { Bounded, memo } from "../../src/model/memo.js";

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

it("Bounded holds the last keys, and forgets what was not asked for longest", () => {
  const known = new Bounded<number, string>(10);
  for (let i = 0; i < 100; i++) {
    known.set(i, String(i));
    known.get(0);
  }
  expect(known.get(0)).toBe("0");
  expect([95, 96, 97, 98, 99].map((i) => known.get(i))).toEqual(["95", "96", "97", "98", "99"]);
  expect(Array.from({ length: 79 }, (_, i) => known.get(i + 1)).filter(Boolean)).toEqual([]);
});
