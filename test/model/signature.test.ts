import { expect, it } from "vitest";
import { parseSignature, printSignature } from "../../src/model/signature.js";

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
