import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
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
  it("is the nearest file above", async () => {
    write("wasi-scan.config.json", { targets: ["node 20"] });
    expect((await findConfig(below))?.targets).toEqual(["node 20"]);
    write("packages/wasi-scan.config.json", { targets: ["bun"], provides: ["env"] });
    expect(await findConfig(below)).toMatchObject({ targets: ["bun"], provides: ["env"] });
  });

  it("can be in package.json too; one without the key is ignored", async () => {
    write("package.json", { "wasi-scan": { targets: ["wazero"] } });
    write("packages/app/package.json", { name: "app" });
    expect(await findConfig(below)).toMatchObject({ path: join(folder, "package.json"), targets: ["wazero"] });
  });

  it("names the file, the key and the next step where it is wrong", async () => {
    write("wasi-scan.config.json", { tragets: ["node"] });
    await expect(findConfig(below)).rejects.toThrow(/wasi-scan\.config\.json: unknown key "tragets"/);
    write("wasi-scan.config.json", { targets: "node" });
    await expect(findConfig(below)).rejects.toThrow(/"targets" must be a list of strings/);
    write("wasi-scan.config.json", ["node"]);
    await expect(findConfig(below)).rejects.toThrow(/must be an object/);
    writeFileSync(join(folder, "wasi-scan.config.json"), "{");
    await expect(findConfig(below)).rejects.toThrow(/wasi-scan\.config\.json: /);
  });

  it("can be YAML, and names the line of each input", async () => {
    const yaml = "targets: [node]\ninputs:\n  - path: a.wasm\n  # b\n  - path: b.wasm\n    targets: [bun]\n";
    writeFileSync(join(folder, "wasi-scan.config.yaml"), yaml);
    expect(await findConfig(below)).toMatchObject({
      targets: ["node"],
      inputs: [
        { path: "a.wasm", line: 3 },
        { path: "b.wasm", targets: ["bun"], line: 5 },
      ],
    });
    writeFileSync(join(folder, "wasi-scan.config.yaml"), `a:\n  ${"[".repeat(50_000)}`);
    await expect(findConfig(below)).rejects.toThrow(/wasi-scan\.config\.yaml: 2: more than 200 values within/);
    writeFileSync(join(folder, "wasi-scan.config.yaml"), "targets: [node\n");
    await expect(findConfig(below)).rejects.toThrow(/wasi-scan\.config\.yaml: .*line/);
    write("wasi-scan.config.json", {});
    await expect(findConfig(below)).rejects.toThrow("both configure");
  });

  it.each([
    [{ failOn: "warnings" }, '$.failOn: must be one of "error", "warning"'],
    [{ severity: { fails: "note" } }, 'has "fails", which is not known'],
    [{ exceptions: [{ subject: "env.f", reason: "r" }] }, '$.exceptions[0]: has no "expires"'],
    [{ deny: { capability: ["sockets"] } }, 'has "capability", which is not known'],
    [{ inputs: ["a.wasm"] }, "$.inputs[0]: must be an object"],
    [{ targets: [] }, "$.targets: must not be empty"],
    [{ inputs: [{ path: "a.wasm", targets: [] }] }, "$.inputs[0].targets: must not be empty"],
    [{ inputs: [{ path: "" }] }, "$.inputs[0].path: must not be empty"],
    [{ reports: { sarif: "" } }, "$.reports.sarif: must not be empty"],
  ])("%j is refused, with the place", async (wrong, message) => {
    write("wasi-scan.config.json", wrong);
    await expect(findConfig(below)).rejects.toThrow(message);
  });

  it("that cannot be read is an error, never ignored for one further up", async () => {
    write("wasi-scan.config.json", { targets: ["node"] });
    symlinkSync("nowhere", join(below, "wasi-scan.config.yaml"));
    await expect(findConfig(below)).rejects.toThrow(/app\/wasi-scan\.config\.yaml: ENOENT/);
    rmSync(join(below, "wasi-scan.config.yaml"));
    mkdirSync(join(below, "wasi-scan.config.yaml"));
    await expect(findConfig(below)).rejects.toThrow(/wasi-scan\.config\.yaml: is not a file/);
  });

  it("may begin with a mark of byte order", async () => {
    writeFileSync(join(folder, "wasi-scan.config.json"), '\ufeff{ "targets": ["node"] }');
    expect((await findConfig(below))?.targets).toEqual(["node"]);
  });

  it.each(["failOn: !mine\u0085 error\n", "{ a: b }: c\n", "failOn: !!js/function x\n"])(
    "%j is refused, where the YAML library would only warn, and raw",
    async (yaml) => {
      writeFileSync(join(folder, "wasi-scan.config.yaml"), yaml);
      const warned = vi.spyOn(process, "emitWarning");
      await expect(findConfig(below)).rejects.toThrow(/wasi-scan\.config\.yaml: /);
      expect(warned).not.toHaveBeenCalled();
    },
  );
});
