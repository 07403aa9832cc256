import { expect, test } from "vitest";
import { type Change, FileSystem, type ImageFile } from "../../../../src/inputs/images/files/file-system.js";

const FILE = { content: "module", size: 8, layer: 0, entry: 0 } as ImageFile;
const file = (path: string): Change => ({ path: path.split("/"), type: "file", file: FILE });
const hard = (path: string, target: string): Change => ({ path: path.split("/"), type: "hardlink", target });

function pathsOf(...changes: Change[]): string[] {
  const system = new FileSystem("image");
  system.apply(changes);
  return [...system.files()].map(({ path }) => path);
}

test("a hard link is the file that it names", () => {
  expect(pathsOf(file("a/b"), hard("c", "a/b"))).toEqual(["/a/b", "/c"]);
});

// Found by the fuzzer: a folder within itself has no end.
test.each(["", ".", "a", "a/c"])("a hard link never is a folder: %j", (target) => {
  expect(pathsOf(file("a/b"), file("a/c/d"), hard("a/c/e", target))).toEqual(["/a/b", "/a/c/d"]);
});
