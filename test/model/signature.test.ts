import { expect, it } from "vitest";
import { parseSignature, printSignature } from "../../src/model/signature.js";
import { compareVersions } from "../../src/model/versions.js";

it.each(["() -> ()", "(i32, i64) -> (i32)", "((ref null 3), i32) -> (f32, f64)"])(
  "a signature reads back: %s",
  (text) => {
    const type = parseSignature(text);
    expect(type && printSignature(type)).toBe(text);
  },
);

it.each(["", "i32", "(i32)", "(i32) -> i32", "(i32 -> (i32)", "(i32) -> (i32) x"])(
  "rejects as a signature: %j",
  (text) => {
    expect(parseSignature(text)).toBeUndefined();
  },
);

it("versions are ordered by number, a pre-release before its release", () => {
  const sorted = ["0.35.0", "1.0.0-pre.4", "1.0.0-pre.10", "1.0.0", "1.9.9", "1.10.0", "36.0.0"];
  expect([...sorted].reverse().sort(compareVersions)).toEqual(sorted);
});
