import { describe, expect, it } from "vitest";
import type { ArgumentValues } from "../../../src/model/call-values.js";
import { parseCircumstance, type Standing, standingOf } from "../../../src/model/claims/circumstance.js";

const all = (...seen: number[]): ArgumentValues[] => [{ parameter: 4, seen, complete: true }];
const some = (...seen: number[]): ArgumentValues[] => [{ parameter: 4, seen }];
const bits = (known: number, ...seen: number[]): ArgumentValues[] => [{ parameter: 4, seen, bits: known }];

describe("a circumstance", () => {
  const rows: [Standing, string, ArgumentValues[] | undefined][] = [
    ["unknown", "argument 4 has 8 (truncate)", undefined],
    ["unknown", "argument 4 has 8", [{ parameter: 3, seen: [8], complete: true }]],
    ["seen", "argument 4 has 8", all(9)],
    ["seen", "argument 4 has 8", some(1, 8)],
    ["excluded", "argument 4 has 8", all(1, 4)],
    ["excluded", "argument 4 has 8", all()],
    ["unknown", "argument 4 has 8", some(1)],
    ["excluded", "argument 4 has 8", bits(5)],
    ["unknown", "argument 4 has 8", bits(12)],
    ["excluded", "argument 4 has 9 (create, truncate)", all(1, 8)],
    ["seen", "argument 4 has 9 (create, truncate)", all(1, 9)],
    ["excluded", "argument 4 has 9", bits(8)],
    ["seen", "argument 4 lacks 8", all(1)],
    ["excluded", "argument 4 lacks 8", all(8, 9)],
    ["unknown", "argument 4 lacks 8", bits(8)],
    ["seen", "argument 4 is 1, 2", all(0, 2)],
    ["excluded", "argument 4 is 1, 2", all(0, 3)],
    ["excluded", "argument 4 is 4", bits(3)],
    ["seen", "argument 4 above 125", all(255)],
    ["seen", "argument 4 above 125", all(-1)],
    ["excluded", "argument 4 above 125", all(0, 125)],
    ["excluded", "argument 4 above 125", bits(7)],
    ["world", "world a symbolic link", all(1)],
    ["unknown", "memory a deadline", all(1)],
    ["world", "memory a deadline; world it is past", undefined],
    ["world", "argument 4 has 8; world a file", undefined],
    ["world", "argument 4 has 8; world a file", all(8)],
    ["excluded", "argument 4 has 8; world a file", all(1)],
    ["unknown", "argument 4 has 8; argument 5 is 1", all(8)],
    ["nobody", "world a pointer out of bounds; by no libc", all(1)],
    ["nobody", "argument 4 above 2; by no libc", undefined],
    ["seen", "argument 4 above 2; by no libc", all(3)],
    ["excluded", "argument 4 above 2; by no libc", all(2)],
    ["nobody", "by no libc", undefined],
  ];
  it.each(rows)("is %s: %s, where calls pass %j", (standing, text, known) => {
    expect(standingOf(parseCircumstance(text), known)).toBe(standing);
  });

  it("that does not exist is always met", () => {
    expect(standingOf([], all(1))).toBe("always");
  });

  it.each([
    "argment 4 has 8",
    "argument 4 has",
    "argument four is 1",
    "a symbolic link",
    "world ",
    "argument 1 is 1,2",
  ])("that cannot be read says what can: %s", (text) => {
    expect(() => parseCircumstance(text)).toThrow(/is not a condition; write "argument 4 has 8/);
  });
});
