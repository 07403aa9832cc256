import { describe, expect, it } from "vitest";
import { repetition } from "../../../src/model/json/parse-checked.js";
import { repeatedKeys } from "../../../src/model/json/repeated-keys.js";

describe("keys that stand twice in one object", () => {
  it.each([
    ['{ "a": 1, "b": 2 }', []],
    ['{ "a": 1, "a": 2 }', [["a"]]],
    ['{ "a": 1, "\\u0061": 2 }', [["a"]]],
    ['{ "a": { "b": 1 }, "c": { "b": 1 } }', []],
    ['{ "a": [{ "b": 1 }, { "b": 1, "b": [] }] }', [["a", 1, "b"]]],
    ['{ "a": "a", "b": "a", "c": ["a", "a", "a"] }', []],
    ['{ "a": "\\"}, {\\"", "b": "[,", "a": 0 }', [["a"]]],
    ['{ "__proto__": 1, "__proto__": 2 }', [["__proto__"]]],
    [
      '[[], [[{ "a": 1, "a": 2, "a": 3 }]]]',
      [
        [1, 0, 0, "a"],
        [1, 0, 0, "a"],
      ],
    ],
    ['"text"', []],
  ])("%s: %j", (text, ways) => {
    expect(() => JSON.parse(text)).not.toThrow();
    expect(repeatedKeys(text)).toEqual(ways);
  });

  it("are told with their place, and only below the key that is ours", () => {
    const text = '{ "name": 1, "name": 2, "ours": { "list": [{ "x": 1, "x": 1 }] } }';
    expect(repetition(text)).toBe('$: has "name" twice');
    expect(repetition(text, "ours")).toBe('$.ours.list[0]: has "x" twice');
    expect(repetition(text, "none")).toBeUndefined();
  });

  it("are found in a long text in one pass", () => {
    const long = `{ "a": ${JSON.stringify('\\"'.repeat(200_000))}, "a": 1 }`;
    expect(repeatedKeys(long)).toEqual([["a"]]);
  });
});
