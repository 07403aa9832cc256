import { expect, test } from "vitest";
import { readBinaryText } from "../../src/probes/binary-text.js";

test("the texts of a binary module are its bytes, one behind the other", () => {
  const text = ';; about it\n(module binary (; "no" ;)\n  "\\00asm" ;; "neither"\n  "\\01\\fFa\\22")\n';
  expect([...(readBinaryText(text) ?? [])]).toEqual([0, 0x61, 0x73, 0x6d, 1, 0xff, 0x61, 0x22]);
});

test("another module is none", () => {
  expect(readBinaryText('(module (import "a" "b" (func)))')).toBeUndefined();
});
