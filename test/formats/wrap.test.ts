import { expect, it } from "vitest";
import { wrap } from "../../src/formats/wrap.js";

it("breaks at spaces, behind what starts each line", () => {
  expect(wrap("one two three four", 12, "- ", "  ")).toEqual(["- one two", "  three four"]);
});

it("breaks a word that is longer than a line", () => {
  expect(wrap("a wasi_snapshot b", 10, "", "")).toEqual(["a", "wasi_snaps", "hot b"]);
});

it("counts what the first line starts with, but not its colours", () => {
  expect(wrap("one two", 10, "note: ", "  ")).toEqual(["note: one", "  two"]);
  expect(wrap("one two", 9, "\u001b[1m> \u001b[22m", "  ")).toEqual(["\u001b[1m> \u001b[22mone two"]);
});

it("gives one line where all fits, also of nothing", () => {
  expect(wrap("all fits", 80, "> ", "  ")).toEqual(["> all fits"]);
  expect(wrap("", 80, "> ", "  ")).toEqual(["> "]);
});
