import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { createSandbox } from "../../../src/probes/surroundings/sandbox.js";

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

describe("the directory of a sandbox probe", () => {
  const probe = {
    kind: "sandbox" as const,
    files: {},
    stdin: "",
    args: ["{outside}"],
    links: { way: "{outside}/secret.txt" },
  };
  const nothing = new Uint8Array();

  it("has a folder outside, two levels above, that links and arguments can name", () => {
    const { directory, args, remove } = createSandbox(probe);
    const secret = readFileSync(join(directory, "../../outside/secret.txt"));
    expect(readFileSync(join(directory, "way"))).toEqual(secret);
    expect(readFileSync(join(args[0] as string, "secret.txt"))).toEqual(secret);
    remove();
  });

  it("tells what was done there, and that nothing was", () => {
    const deedsAfter = (deed: (path: string) => Uint8Array | undefined) => {
      const { outside, remove } = createSandbox(probe);
      const stdout = outside && deed(outside.path);
      const deeds = outside?.deeds(stdout ?? nothing);
      remove();
      return deeds;
    };
    expect(deedsAfter(() => undefined)).toEqual([]);
    expect(deedsAfter((path) => readFileSync(join(path, "secret.txt")))).toEqual(["read"]);
    expect(deedsAfter((path) => writeFileSync(join(path, "secret.txt"), "x") as undefined)).toEqual(["changed"]);
    expect(deedsAfter((path) => writeFileSync(join(path, "new"), "x") as undefined)).toEqual(["changed"]);
    expect(deedsAfter((path) => rmSync(path, { recursive: true }) as undefined)).toEqual(["removed"]);
  });
});
