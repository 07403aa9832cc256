import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { findConfig } from "../../../src/commands/scanning/config.js";

let folder: string;
let below: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "config-"));
  below = join(folder, "packages/app");
  mkdirSync(below, { recursive: true });
});

const write = (path: string, content: unknown) => writeFileSync(join(folder, path), JSON.stringify(content));

describe("a project's configuration", () => {
  it("is the nearest file above", () => {
    write("wasi-scan.config.json", { targets: ["node 20"] });
    expect(findConfig(below)?.targets).toEqual(["node 20"]);
    write("packages/wasi-scan.config.json", { targets: ["bun"], provides: ["env"] });
    expect(findConfig(below)).toMatchObject({ targets: ["bun"], provides: ["env"] });
  });

  it("can be in package.json too; one without the key is ignored", () => {
    write("package.json", { "wasi-scan": { targets: ["wazero"] } });
    write("packages/app/package.json", { name: "app" });
    expect(findConfig(below)).toMatchObject({ path: join(folder, "package.json"), targets: ["wazero"] });
  });

  it("names the file, the key and the next step where it is wrong", () => {
    write("wasi-scan.config.json", { tragets: ["node"] });
    expect(() => findConfig(below)).toThrow(/wasi-scan\.config\.json: unknown key "tragets"/);
    write("wasi-scan.config.json", { targets: "node" });
    expect(() => findConfig(below)).toThrow(/"targets" must be a list of strings/);
    write("wasi-scan.config.json", ["node"]);
    expect(() => findConfig(below)).toThrow(/must be an object/);
    writeFileSync(join(folder, "wasi-scan.config.json"), "{");
    expect(() => findConfig(below)).toThrow(/wasi-scan\.config\.json: /);
  });
});
