import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { createSandbox } from "../../src/probes/sandbox.js";

describe("a probe's directory", () => {
  it("holds what the header says, and standard input beside it", () => {
    const { directory, stdin, remove } = createSandbox({ files: { "a/b.txt": "b", "empty/": "" }, stdin: "in" });
    expect(readFileSync(join(directory, "a/b.txt"), "utf8")).toBe("b");
    expect(readdirSync(join(directory, "empty"))).toEqual([]);
    expect(readFileSync(stdin, "utf8")).toBe("in");
    remove();
  });

  it("goes with all that a guest made outside of it", () => {
    const { directory, remove } = createSandbox({ files: {}, stdin: "" });
    const escaped = [dirname(directory), tmpdir()].map((folder) => join(folder, "wasi-scan-escape"));
    for (const path of escaped) mkdirSync(path, { recursive: true });
    remove();
    expect([directory, ...escaped].filter((path) => existsSync(path))).toEqual([]);
  });
});
