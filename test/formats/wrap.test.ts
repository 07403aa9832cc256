import { expect, it } from "vitest";
import { wrap } from "../../src/formats/wrap.js";

it("breaks at spaces, behind what starts each line", () => {
  expect(wrap("one two three four", 12, "- ", "  ")).toEqual(["- one two", "  three four"]);
});

it("leaves a word whole that is longer than a line", () => {
  expect(wrap("a wasi_snapshot_preview1.fd_read b", 10, "", "")).toEqual(["a", "wasi_snapshot_preview1.fd_read", "b"]);
});

it("gives one line where all fits, also of nothing", () => {
  expect(wrap("all fits", 80, "> ", "  ")).toEqual(["> all fits"]);
  expect(wrap("", 80, "> ", "  ")).toEqual(["> "]);
});
