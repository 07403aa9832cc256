import { describe, expect, it } from "vitest";
import { zip } from "./build-zip.js";
import { EMPTY, OTHER, read } from "./read-archive.js";

describe("a zip archive", () => {
  it("gives each module in it, known by its content or by its name, stored or deflated", async () => {
    const { modules, skipped, error } = await read(
      zip([
        { name: "dist/", content: "", method: 0 },
        { name: "dist/b.wasm", content: OTHER, method: 0 },
        { name: "dist/plugin", content: EMPTY },
        { name: "README", content: "x".repeat(100_000) },
        { name: "a\\c.wat", content: "(module)" },
        { name: "__MACOSX/dist/._b.wasm", content: "attributes" },
        { name: "/root.wasm", content: EMPTY },
      ]),
    );
    expect([error, skipped]).toEqual([undefined, []]);
    expect(modules).toEqual({
      "!/a/c.wat": EMPTY,
      "!/dist/b.wasm": OTHER,
      "!/dist/plugin": EMPTY,
      "!/root.wasm": EMPTY,
    });
  });

  it("is read where its sizes stand in fields of zip64", async () => {
    const { modules, error } = await read(
      zip([
        { name: "x", content: "x" },
        { name: "a.wasm", content: OTHER, zip64: true },
      ]),
    );
    expect([error, modules]).toEqual([undefined, { "!/a.wasm": OTHER }]);
  });

  it("says what in it was not read: links, inner archives, unknown compression", async () => {
    const inner = zip([{ name: "c.wasm", content: EMPTY }]);
    const { modules, skipped } = await read(
      zip([
        { name: "a.wasm", content: EMPTY },
        { name: "b.wasm", content: "/etc/passwd", link: true },
        { name: "inner.zip", content: inner },
        { name: "x", content: "x", method: 93 },
        { name: "y", content: "y", method: 93 },
      ]),
    );
    expect(Object.keys(modules)).toEqual(["!/a.wasm"]);
    expect(skipped).toEqual([
      "b.wasm: a link",
      "inner.zip: an archive in an archive: unpack it and scan that",
      "2 files: compressed by method 93, which is not read",
    ]);
  });

  it.each([
    [
      "a path that leaves it",
      [{ name: "../x.wasm", content: EMPTY }],
      'holds the path "../x.wasm", which leaves the archive',
    ],
    [
      "a path with a backslash that leaves it",
      [{ name: "..\\x.wasm", content: EMPTY }],
      'holds the path "../x.wasm", which leaves',
    ],
    ["a path that is too deep", [{ name: `${"d/".repeat(300)}x.wasm`, content: EMPTY }], "which is too deep"],
    [
      "two modules of one name",
      [
        { name: "a.wasm", content: EMPTY },
        { name: "./a.wasm", content: OTHER },
      ],
      'two files of it have the path "a.wasm"',
    ],
    ["an encrypted file", [{ name: "a.wasm", content: EMPTY, encrypted: true }], '"a.wasm" is encrypted'],
    ["a module in an unknown compression", [{ name: "a.wasm", content: EMPTY, method: 14 }], "compressed by method 14"],
    [
      "a module with another checksum",
      [{ name: "a.wasm", content: EMPTY, checksum: 1 }],
      "the checksum of a.wasm differs",
    ],
    ["no module", [{ name: "a.txt", content: "x" }], "no file in this archive is a WebAssembly module"],
    ["no file", [], "no file in this archive is a WebAssembly module"],
  ])("with %s is one error", async (_, files, message) => {
    const { modules, error } = await read(zip(files));
    expect(modules).toEqual({});
    expect(error).toContain(message);
  });

  it("that ends early is one error", async () => {
    const whole = zip([{ name: "a.wasm", content: new Uint8Array(100_000) }]);
    for (const bytes of [whole.subarray(0, -10), whole.subarray(0, 40), whole.subarray(20)]) {
      const { error } = await read(
        bytes.subarray(0, 4).equals(whole.subarray(0, 4)) ? bytes : Buffer.concat([whole.subarray(0, 4), bytes]),
      );
      expect(error).toContain("malformed: not a whole zip archive");
    }
  });
});
