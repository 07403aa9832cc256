import { posix } from "node:path";
import { expect, test } from "vitest";
import { basename, dirname, join, relative } from "../../../../src/inputs/images/files/paths.js";

const PATHS = [
  ...["", ".", "..", "/", "a", "a/", "/a", "./a", "a/b", "a//b", "a/./b", "a/../b", "../a", "../../a", "/../a"],
  ...["a/..", "a/../..", "/a/b/", "a/b/../..", "usr/bin/app.wasm", "//a", ".wh.x", "d/.wh..wh..opq"],
];

test("paths are joined as Node joins them", () => {
  for (const a of PATHS) for (const b of PATHS) expect([a, b, join(a, b)]).toEqual([a, b, posix.join(a, b)]);
});

test("a path has the folder and the name that Node gives it", () => {
  for (const path of PATHS)
    expect([path, dirname(path), basename(path)]).toEqual([path, posix.dirname(path), posix.basename(path)]);
});

test("the way from folder to file is the one of Node", () => {
  const whole = ["a", "a/b", "a/b/c", "b", "usr/bin/app.wasm", "usr/lib"];
  for (const a of [".", ...whole]) for (const b of whole) expect(relative(a, b)).toBe(posix.relative(a, b));
});
